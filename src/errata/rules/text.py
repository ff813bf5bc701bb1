"""Texts: every Markdown file that people read, as lines; and its prose, which is what is left without code and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from errata.catalogue import Catalogue
from errata.page import Page

BESIDE = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
"""Files beside `docs/` that are read too."""

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.S | re.M)
_FENCE = re.compile(r"^ *(```+|~~~+)")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_QUOTE = re.compile(r'"[^"]{2,}?"|“[^”]+”')
_TARGET = re.compile(r"(?<=\])\((?:[^()\s]|\([^()]*\))*(?: \"[^\"]*\")?\)|<[^>]+>|\{:?[^{}]*\}")
_DESCRIPTION = re.compile(r"^description: *(.+?)$", re.M)


@dataclass(frozen=True)
class Text:
    """One Markdown file.

    Attributes:
        path: the file.
        body: the Markdown below the front matter.
        front: the front matter, without its marks; empty without one.
        page: the page of the catalogue; None for indexes, documentation and what was refused.
    """

    path: Path
    body: str
    front: str = ""
    page: Page | None = None

    @property
    def offset(self) -> int:
        """Lines before the body."""
        return self.front.count("\n") + 2 if self.front else 0

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """`(line of the file, text)` of each line outside code fences, code spans blanked by `` ` ``."""
        found, fence = [], ""
        for number, line in enumerate(self.body.split("\n"), 1 + self.offset):
            if mark := _FENCE.match(line):
                fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
            elif not fence:
                found.append((number, line))
        return found

    def prose(self) -> Iterator[tuple[int, str]]:
        """`(line, words)` of the description and of each line that a person wrote: no code, quote, target or H1."""
        if match := _DESCRIPTION.search(self.front):
            yield self.front[: match.start()].count("\n") + 2, without_code(match[1])
        for number, line in self.lines:
            if line.startswith(("# ", ">", "*[")) or line.lstrip().startswith(":::"):
                continue
            yield number, _QUOTE.sub(" … ", without_code(line))


def without_code(line: str) -> str:
    """A line of Markdown without code spans, link targets, elements and attributes."""
    return _TARGET.sub(" ", _CODE.sub(" … ", line))


def texts(catalogue: Catalogue) -> Iterator[Text]:
    """Every Markdown file below `docs/`, and those beside it."""
    pages = {page.path: page for page in catalogue.pages.values()}
    docs = sorted((catalogue.root / "docs").rglob("*.md"))
    beside = [path for name in BESIDE if (path := catalogue.root / name).is_file()]
    for path in [*docs, *beside]:
        yield read_text(path, pages.get(path))


def read_text(path: Path, page: Page | None = None) -> Text:
    """Reads one file.

    Raises:
        FileNotFoundError: it is gone.
    """
    text = path.read_text()
    front = _FRONT.match(text)
    return Text(path, text[front.end() :] if front else text, front[1] if front else "", page)
