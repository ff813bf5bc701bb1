"""A difference: in which part an error is not the one that a signature describes."""

from __future__ import annotations

from errata.record import Failure
from errata.signature import Signature

AROUND = 20
"""Characters of the message that are shown before the place where it differs."""


def difference(signature: Signature, failure: Failure) -> str:
    """Type, module or message: the first of them that differs, expected beside seen.

    Args:
        signature: what is documented.
        failure: what was seen; its members are passed over.
    """
    expected, seen = signature.type, failure.type
    if expected != seen:
        if expected.rpartition(".")[2] == seen.rpartition(".")[2]:
            return f"the class is right, its module is not; expected {_module(expected)}, seen {_module(seen)}"
        return f"the type differs; expected {expected or 'none'}, seen {seen}"
    if signature.fits(failure.message):
        return "nothing differs"
    matched, rest = _fitting(signature, failure.message)
    shown = failure.message[:matched]
    before = ("…" if len(shown) > AROUND else "") + shown[-AROUND:]
    if not rest:
        return f"the message goes on where the signature ends, after {before!r}: {_brief(failure.message[matched:])!r}"
    return (
        f"the message differs after {before!r}; expected {_brief(rest)!r}, "
        f"seen {_brief(failure.message[matched:]) or 'its end'!r}"
    )


def _fitting(signature: Signature, message: str) -> tuple[int, str]:
    """How many characters of the message fit the signature's pieces, and what of the piece reached was expected next."""
    position = 0
    for number, piece in enumerate(signature.pieces):
        # a placeholder before the piece takes one character or more
        start = message.find(piece, position + 1) if number and piece else position if not number else len(message)
        if start < 0 or not message.startswith(piece, start):
            return _partly(piece, message, position, bool(number))
        position = start + len(piece)
    return position, ""


def _partly(piece: str, message: str, position: int, later: bool) -> tuple[int, str]:
    """The longest beginning of a piece that stands in the message, and the rest of the piece."""
    for size in range(len(piece), 0, -1):
        start = message.find(piece[:size], position + 1) if later else position
        if start >= 0 and message.startswith(piece[:size], start):
            return start + size, piece[size:]
    return position, piece


def _module(name: str) -> str:
    return name.rpartition(".")[0] or "no module"


def _brief(text: str) -> str:
    first = text.partition("\n")[0]
    return first if len(first) <= 60 else first[:57] + "…"
