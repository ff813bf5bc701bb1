"""The stack frames in a paste: which package each belongs to and which function it names.

Read from the words around `….py`, so the form does not matter: `File "…/langgraph/pregel/main.py", line 12, in invoke`,
`…\\langgraph\\pregel\\main.py:12, in Pregel.invoke(self)`, `langgraph/pregel/main.py:12 in invoke`, `main.py:12: in invoke`;
and from `….js:12:3`.
"""

from __future__ import annotations

from errata.paste import Paste

STANDARD = "~"
"""The package of the standard library's frames."""


def frames(paste: Paste, packages: set[str], path: int) -> list[tuple[int, str, str]]:
    """`(position, package, function)` of each frame in the order of the text.

    Args:
        paste: any text.
        packages: names that are a package where they stand as a folder in a path outside `site-packages`.
        path: words of a path that are looked at.

    Returns:
        The package is empty for a file of the user, `STANDARD` for the standard library; the function may be empty.
    """
    found = []
    text, starts, ends = paste.text, paste.starts, paste.ends
    count, scripts = len(starts), paste.patterns["scripts"]
    for at in range(count):
        if ends[at] - starts[at] > 4:
            continue
        glued = at > 0 and text[ends[at - 1] - 1] == "."
        if not glued and text[starts[at]] != "l":
            continue
        word = text[starts[at] : ends[at]]
        if glued and word in ("py", "pyx"):
            place = at + 1
            place += place < count and paste.raw(place) == "line"
            numbered = place < count and paste.raw(place).isdigit()
            function = _function(paste, place + numbered)
            if numbered or function:
                found.append((at, _package(paste, at, packages, path), function))
        elif glued and at + 2 < count and word in scripts:
            if paste.raw(at + 1).isdigit() and paste.raw(at + 2).isdigit():
                found.append((at, _package(paste, at, packages, path), ""))
        elif word == "line" and at + 1 < count and paste.raw(at + 1).isdigit():
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


def _package(paste: Paste, at: int, packages: set[str], path: int) -> str:
    """The package of the path that ends in the word `at`; a box may have cut the path into two lines."""
    known, cut = "", False
    for place in range(at - 1, max(-1, at - path), -1):
        word = paste.word(place)
        before = paste.word(place - 1) if place else ""
        if word == "node_module" or (word == "package" and before in ("site", "dist")):
            return paste.word(place + 1).rstrip(".")
        if (word == "python3." and before == "lib") or (word == "lib" and before[:7] == "python3"):
            return STANDARD
        start, end = paste.starts[place], paste.ends[place]
        opened = paste.breaks[place] or paste.text[start - 1 : start] in ("/", "\\", '"', "'", " ", "(", "`", "")
        if opened and paste.text[end] in "/\\" and word in packages:
            known = word
        if cut and word == "py":
            break
        if paste.breaks[place]:
            if cut or word == "file" or paste.text[start - 1 : start] in ("/", "\\", "~", ""):
                break
            cut = True
    return known
