"""Quotes: error messages in the prose of a page, which must be recorded messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from errata.page import Page

_ERROR = re.compile(
    r"\b(?:[a-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Timeout|Interrupt|Refused|Violation|Denied)\b(?: \[\w+\])?: +(?=\S)"
)
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_FENCE = re.compile(r"^ *(```+|~~~+)")
ELLIPSIS = re.compile(r"…|\.\.\.")


@dataclass(frozen=True)
class Quote:
    """An error message that a page quotes.

    Attributes:
        line: 1-based line of the file.
        text: type and message as quoted; `…` stands for a part left out.
        marked: whether it stands in a heading, a code span or a code block, so that its end is known.
    """

    line: int
    text: str
    marked: bool = True

    def stands_in(self, record: str) -> bool:
        """Whether the record has the quoted type and message, parts left out aside."""
        seen = _folded(record)
        position = 0
        for number, piece in enumerate(ELLIPSIS.split(_folded(self.text))):
            found = seen.find(piece.strip(), position)
            if found < 0:
                # a quote may name the class alone where the record has its module before it
                short = re.sub(r"^(?:\w+\.)+(?=[A-Z])", "", piece.strip()) if number == 0 else ""
                found = seen.find(short, position) if short else -1
                if found < 0:
                    return False
            position = found + len(piece.strip())
        return True


def quotes(page: Page) -> Iterator[Quote]:
    """Every error message that the page quotes: title, headings, code spans, code blocks, running text."""
    if match := _ERROR.search(page.title):
        yield Quote(1, page.title[match.start() :])
    fence = ""
    for number, line in enumerate(page.body.splitlines(), 1 + page.offset):
        if mark := _FENCE.match(line):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif fence:
            yield from _in(line, number)
        elif heading := re.match(r"#+ (.+?)(?: \{[^}]*\})?$", line):
            yield from _in(heading[1].replace("`", ""), number)
        else:
            yield from (quote for span in _SPAN.finditer(line) for quote in _in(span[2], number))
            for match in _ERROR.finditer(_SPAN.sub("", line)):
                yield Quote(number, match[0], marked=False)


def _in(text: str, line: int) -> Iterator[Quote]:
    if match := _ERROR.search(text):
        yield Quote(line, text[match.start() :].strip())


def _folded(text: str) -> str:
    return " ".join(text.split())
