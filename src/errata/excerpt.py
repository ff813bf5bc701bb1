"""An excerpt of a record: the error that a reader recognises, apart from the traceback above it.

Works on the text of `error.txt`, so that a page can be rendered without running anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from errata.record import CAUSE, CONTEXT, HEAD
from errata.signature import Signature

_GROUP = re.compile(r"^  \+-+ \d+ -+$")
_OWN = re.compile(r'^[\s|]*File "([^"]+)", line (\d+), in ')


@dataclass(frozen=True)
class Excerpt:
    """What a page shows of a record.

    Attributes:
        error: type and message of the error that left the program, with its notes.
        inner: the documented error where it is another one: a member of an exception group, or an earlier error of the chain.
        place: the program's own line it came through last, such as `broken.py, line 12`; empty without one.
        frames: lines of the traceback; 0 where the record is the message alone.
    """

    error: str
    inner: str = ""
    place: str = ""
    frames: int = 0


def excerpt(record: str, signature: Signature) -> Excerpt:
    """Takes a record apart.

    Args:
        record: the text of `error.txt`.
        signature: the documented error.
    """
    lines = record.rstrip("\n").split("\n")
    errors = list(_errors(lines))
    last = next((error for depth, error in reversed(errors) if not depth), record.strip())
    inner = ""
    if not _documents(signature, last):
        inner = next((error for _, error in reversed(errors) if _documents(signature, error)), "")
    own = [match for line in lines if (match := _OWN.match(line))]
    return Excerpt(
        error=last,
        inner=inner,
        place=f"{own[-1][1]}, line {own[-1][2]}" if own else "",
        frames=len(lines) if any(line.strip(" |") == HEAD for line in lines) else 0,
    )


def _documents(signature: Signature, error: str) -> bool:
    if not signature.type:
        return signature.fits(error)
    # an error without a message is its type alone, notes may follow in further lines
    rest = error.removeprefix(signature.type)
    return rest != error and rest[:1] in ("", ":", "\n") and signature.fits(rest.removeprefix(": "))


def _errors(lines: list[str], depth: int = 0):
    """`(depth, type and message)` of each error, in the order of the text; members of groups are one deeper."""
    position = 0
    while position < len(lines):
        if lines[position] in ("", CAUSE, CONTEXT):
            position += 1
            continue
        if lines[position] == HEAD:
            position += 1
            while position < len(lines) and lines[position].startswith(("  File ", "    ")):
                position += 1
        start = position
        while position < len(lines) and not _GROUP.match(lines[position]) and not _linked(lines, position):
            position += 1
        if error := "\n".join(lines[start:position]).rstrip():
            yield depth, error
        while position < len(lines) and _GROUP.match(lines[position]):
            start = position + 1
            position = start
            while position < len(lines) and (lines[position].startswith("  | ") or lines[position] == "  |"):
                position += 1
            yield from _errors([line[4:] for line in lines[start:position]], depth + 1)


def _linked(lines: list[str], position: int) -> bool:
    """Whether an empty line here is followed by the sentence that joins two errors of a chain."""
    return lines[position] == "" and position + 1 < len(lines) and lines[position + 1] in (CAUSE, CONTEXT)
