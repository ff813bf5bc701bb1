"""A template in words: what the index says of a signature's message."""

from __future__ import annotations

import re
from collections.abc import Sequence

from errata.paste import stem

HOLE = "\x01"
"""Stands for a placeholder while a template is cut into words."""

_WORD = re.compile("[A-Za-z0-9_]*\x01[A-Za-z0-9_\x01]*\\.?|[A-Za-z0-9_]+(?:\\.(?=[A-Za-z0-9_\x01]))?")
_LINK = re.compile(r"https?://[^\s\x01]+")
_QUOTES = "\"'`"


class Template:
    """A message with placeholders, in words as `errata.paste` cuts them.

    Attributes:
        words: of the literal pieces. A word that touches a placeholder (`{seconds}s`) is part of it.
        holes: for each word whether a placeholder stands before it; one more for the end.
        named: whether a word is of a quoted name: `'stop'`, both words of `'langgraph.prebuilt'`.
        linked: whether it stands in a web address.
    """

    def __init__(self, pieces: Sequence[str]):
        text = HOLE.join(piece.replace(HOLE, "") for piece in pieces)
        links = [match.span() for match in _LINK.finditer(text)]
        self.words: list[str] = []
        self.holes, self.named, self.linked = [False], [], []
        quoted = ""
        for match in _WORD.finditer(text):
            start, end = match.span()
            if HOLE in match[0]:
                self.holes[-1] = True
                continue
            before = text[max(0, start - 1) : start]
            quoted = before if before and before in _QUOTES else quoted if before == "." else ""
            self.words.append(stem(match[0]))
            self.holes.append(False)
            self.named.append(
                quoted != ""
                and (text[end : end + 1] == quoted or match[0][-1] == "." or text[end : end + 2] == "[" + HOLE)
            )
            self.linked.append(any(first <= start < last for first, last in links))

    def flat(self) -> list[str]:
        """Words and, as `{}`, placeholders, in order."""
        flat = []
        for n, hole in enumerate(self.holes):
            flat += ["{}"] * hole + self.words[n : n + 1]
        return flat

    def text(self) -> str:
        """As `errors.json` has it: `flat` with spaces between, `'` behind the words of quoted names."""
        marks = iter(self.named)
        return " ".join(word if word == "{}" else word + "'" * next(marks) for word in self.flat())


def words(text: str) -> list[str]:
    """The words of a text without placeholders."""
    return Template([text]).words
