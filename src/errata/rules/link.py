"""Links: targets, anchors and images resolve without a build."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from errata.page import read_embeds
from errata.problem import Problem
from errata.rules.text import Text

_LINK = re.compile(
    r"(!?)\[([^\[\]]*(?:\[[^\]]*\][^\[\]]*)*)\]\(\s*<?([^()\s>]*(?:\([^()]*\)[^()\s>]*)*)>?(?:\s+[\"'][^)]*)?\)"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^]+\]: *<?(\S+?)>?(?: |$)")
_ELEMENT = re.compile(r"<(a|img)\b[^>]*?\b(?:href|src)=[\"']([^\"']+)[\"'][^>]*>")
_HEADING = re.compile(r"^ {0,3}#{1,6} +(.+?)(?: +#+)?(?: *\{:? *([^}]*)\})?$")
_ID = re.compile(r"\bid=[\"']([^\"']+)[\"']|\{:?[^}]*#([\w-]+)[^}]*\}")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")

Reader = Callable[[Path], Text | None]
"""Gives the text of a Markdown file, None where there is no such file."""


def link_problems(text: Text, read: Reader) -> Iterator[Problem]:
    """What is wrong with the links, anchors and images of one file.

    Args:
        text: the file.
        read: how to get the files it links to.
    """
    for number, line in text.lines:
        plain = _CODE.sub(lambda code: " " * len(code[0]), line)
        found = [(mark == "!", words, target) for mark, words, target in _LINK.findall(plain)]
        found += [(False, " ", target) for target in _REFERENCE.findall(plain)]
        found += [(name == "img", " ", target) for name, target in _ELEMENT.findall(plain)]
        for image, words, target in found:
            if image and not words:
                yield Problem(text.path, f"the image {target} has no text; say what it shows between [ and ]", number)
            if problem := _target(text, target, read):
                yield Problem(text.path, problem, number)


def _target(text: Text, target: str, read: Reader) -> str:
    """What is wrong with one target; empty when nothing is."""
    if not target:
        return "the link has no target; write one, or take the brackets away"
    if _SCHEME.match(target):
        return "" if not target.startswith("http://") else f"the link {target} is not encrypted; write https://"
    name, _, anchor = unquote(target).partition("#")
    if name.startswith("/"):
        return f"the link {target} begins with /; write it relative to this file, so that it works below any address"
    path = (text.path.parent / name).resolve() if name else text.path
    if name and not path.exists():
        near = get_close_matches(path.name, [each.name for each in _beside(path)], n=1)
        return f"the link {target} leads nowhere" + (f"; did you mean {near[0]}?" if near else "")
    if not anchor or (name and path.suffix != ".md"):
        return ""
    there = read(path) if name else text
    known = anchors(there) if there else set()
    if anchor in known:
        return ""
    near = get_close_matches(anchor, known, n=1)
    where = f"{name} has" if name else "this page has"
    return f"{where} no #{anchor}" + (
        f"; did you mean #{near[0]}?" if near else "; link to one of its headings or cases"
    )


def _beside(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir()) if path.parent.is_dir() else []


def anchors(text: Text) -> set[str]:
    """The ids that the site gives to headings and cases of a file, and those written in it."""
    from markdown.extensions.toc import slugify, unique

    found: set[str] = {
        f"case-{each.target.rpartition('/')[2]}" for each in read_embeds(text.body) if each.kind == "case"
    }
    for _, line in text.lines:
        found.update(one or other for one, other in _ID.findall(line))
    for _, line in text.lines:
        if (heading := _HEADING.match(line)) and not re.search(r"#[\w-]", heading[2] or ""):
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1])
            words = (
                re.sub(r"(?<!\w)[*_]{1,2}|[*_]{1,2}(?!\w)", "", _CODE.sub(r"\2", words))
                if "`" not in words
                else _CODE.sub(r"\2", words)
            )
            unique(slugify(words, "-"), found)
    return found
