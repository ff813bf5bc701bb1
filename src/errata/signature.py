"""A signature: an error as a template, with `{placeholders}` for what varies.

`langgraph.errors.InvalidUpdateError: Expected dict, got {value}` has the type
`langgraph.errors.InvalidUpdateError` and the message template `Expected dict, got {value}`.
`{{` and `}}` stand for literal braces, as in `str.format`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

# `RuntimeError`, `psycopg.errors.UndefinedTable`, `Error [ERR_MODULE_NOT_FOUND]`
_TYPE = re.compile(r"((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?: \[\w+\])?)(?:: ?|$)")
_PIECE = re.compile(r"\{\{|\}\}|\{(\w+)\}|[{}]")

MINIMUM_LITERAL = 6
"""Letters and digits that a message template must keep outside its placeholders."""


@dataclass(frozen=True)
class Signature:
    """A parsed signature.

    Attributes:
        text: the signature as written.
    """

    text: str

    @cached_property
    def type(self) -> str:
        """The qualified name of the error's class; empty for a bare log message."""
        match = _TYPE.match(self.text)
        return match[1] if match else ""

    @cached_property
    def template(self) -> str:
        """The message with its placeholders; empty where the error has no message."""
        match = _TYPE.match(self.text)
        return self.text[match.end() :] if match else self.text

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Literal texts around the placeholders: `a {x} b` gives `("a ", " b")`.

        Raises:
            ValueError: a brace stands alone.
        """
        pieces, start, literal = [], 0, ""
        for match in _PIECE.finditer(self.template):
            literal += self.template[start : match.start()]
            start = match.end()
            if match[1]:
                pieces.append(literal)
                literal = ""
            elif len(match[0]) == 2:
                literal += match[0][0]
            else:
                raise ValueError(
                    f"a single {match[0]!r} in the signature; write {match[0] * 2!r} for the character itself, "
                    "or {name} for a part that varies"
                )
        return (*pieces, literal + self.template[start:])

    def problem(self) -> str:
        """What is wrong with the signature, as a sentence; empty when nothing is."""
        try:
            literal = sum(character.isalnum() for piece in self.pieces for character in piece)
        except ValueError as error:
            return str(error)
        if not self.text.strip():
            return "the signature is empty"
        if literal < MINIMUM_LITERAL and "{" in self.template and not self._only_a_key():
            return (
                f"the signature keeps only {literal} letters outside its placeholders, so it would match almost "
                "anything; keep the words that never change"
            )
        return ""

    def _only_a_key(self) -> bool:
        """Whether it is a KeyError whose whole message is the key; such an error is told by the frames above it."""
        return self.type == "KeyError" and re.fullmatch(r"'\{\w+\}'", self.template) is not None

    def matches(self, type_: str, message: str) -> bool:
        """Whether an error has this type and a message that fills the template.

        Whole lines after the template are allowed: frameworks append help links and notes.

        Args:
            type_: qualified class name, as in a traceback (`ValueError`, `langgraph.errors.InvalidUpdateError`).
            message: the message, lines separated by `\\n`.
        """
        return type_ == self.type and self.fits(message)

    def fits(self, message: str) -> bool:
        """Whether `message` fills the template; each placeholder takes one character or more."""
        first, *rest = self.pieces
        if not message.startswith(first):
            return False
        if not rest:
            return len(message) == len(first) or message[len(first)] == "\n"
        position = len(first)
        for piece in rest[:-1]:
            found = message.find(piece, position + 1)
            if found < 0:
                return False
            position = found + len(piece)
        return self._ends(message, position + 1, rest[-1])

    @staticmethod
    def _ends(message: str, start: int, piece: str) -> bool:
        """Whether `piece` closes a line of `message` somewhere at or after `start`."""
        if start > len(message):
            return False
        return f"{piece}\n" in f"{message}\n"[start:]
