"""The stack frames in a paste: which package each belongs to and which function it names.

Read from the words around `….py`, so the form does not matter: `File "…/langgraph/pregel/main.py", line 12, in invoke`,
`…\\langgraph\\pregel\\main.py:12, in Pregel.invoke(self)`, `langgraph/pregel/main.py:12 in invoke`, `main.py:12: in invoke`.
"""

from __future__ import annotations

from errata.paste import Paste

PATH = 40
"""Words of a path that are looked at."""
SCRIPTS = frozenset({"js", "cjs", "mjs", "ts", "cts", "mts", "tsx"})
STANDARD = "~"
"""The package of the standard library's frames."""


def frames(paste: Paste, packages: frozenset[str] | set[str]) -> list[tuple[int, str, str]]:
    """`(position, package, function)` of each frame in the order of the text.

    Args:
        paste: any text.
        packages: names that are a package where they stand as a folder in a path outside `site-packages`.

    Returns:
        The package is empty for a file of the user, `STANDARD` for the standard library; the function may be empty.
    """
    found = []
    text, starts, ends = paste.text, paste.starts, paste.ends
    count = len(starts)
    for at in range(count):
        size = ends[at] - starts[at]
        if size < 4 and at and text[ends[at - 1] - 1] == "." and text[starts[at] : ends[at]] in ("py", "pyx"):
            place = at + 1
            place += place < count and text[starts[place] : ends[place]] == "line"
            numbered = place < count and text[starts[place] : ends[place]].isdigit()
            function = _function(paste, place + numbered)
            if numbered or function:
                found.append((at, _package(paste, at, packages), function))
        elif (
            size < 4
            and at + 2 < count
            and text[ends[at - 1] - 1 : ends[at - 1]] == "."
            and text[starts[at] : ends[at]] in SCRIPTS
        ):
            if paste.raw(at + 1).isdigit() and paste.raw(at + 2).isdigit():
                found.append((at, _module(paste, at), ""))
        elif size == 4 and at + 1 < count and text[starts[at] : ends[at]] == "line" and paste.raw(at + 1).isdigit():
            # <stdin>, <string>, a notebook's cell: the user's own code
            function = _function(paste, at + 2)
            if (function or (at > 1 and paste.word(at - 2) == "in")) and not (at and paste.word(at - 1) == "py"):
                found.append((at, "", function))
    return found


def _function(paste: Paste, at: int) -> str:
    """The name after `in`; of `Pregel.invoke` the last part."""
    if at + 1 >= len(paste.starts) or paste.raw(at) != "in":
        return ""
    at += 1
    while at + 1 < len(paste.starts) and paste.raw(at)[-1] == ".":
        at += 1
    return paste.word(at)


def _module(paste: Paste, at: int) -> str:
    """The package below node_modules of the script that ends in the word `at`."""
    for place in range(at - 1, max(-1, at - PATH), -1):
        if paste.word(place) == "node_module":
            return paste.word(place + 1).rstrip(".")
        if paste.breaks[place]:
            break
    return ""


def _package(paste: Paste, at: int, packages: frozenset[str] | set[str]) -> str:
    """The package of the path that ends in the word `at`."""
    known = ""
    for place in range(at - 1, max(-1, at - PATH), -1):
        word = paste.word(place)
        if word == "package" and place and paste.word(place - 1) in ("site", "dist"):
            return paste.word(place + 1).rstrip(".")
        if place and (
            (word == "python3." and paste.word(place - 1) == "lib")
            or (word == "lib" and paste.word(place - 1)[:7] == "python3")
        ):
            return STANDARD
        after, before = (
            paste.text[paste.ends[place] : paste.ends[place] + 1],
            paste.text[max(0, paste.starts[place] - 1) : paste.starts[place]],
        )
        if (
            after in ("/", "\\")
            and (before in ("/", "\\") or paste.breaks[place] or before in "\"' (`")
            and word in packages
        ):
            known = word
        if paste.breaks[place]:
            break
    return known
