"""A record: what the tool saw when it ran a broken program, as structure and as the text of `error.txt`.

The text is a Python traceback as a terminal shows it, with two differences that keep it true from one release of a
library to the next: only the last frame of each stretch inside one package is kept, and such frames have no line number.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from errata.normalise import display_path, normalise
from errata.signature import Signature

CAUSE = "The above exception was the direct cause of the following exception:"
CONTEXT = "During handling of the above exception, another exception occurred:"
HEAD = "Traceback (most recent call last):"

_LIBRARY_LINE = re.compile(r'^[\s|]*File "([^"]+)", in ')
_OWN_LINE = re.compile(r'^[\s|]*File "([^"]+)", line \d+, in ')
# a traceback inside a message, as AutoGen's teams pass it on from their agents: a library's frame and its source
_INNER_LIBRARY_LINES = re.compile(r'^ *File "[^"]*/[^"]*", in .*\n(?: {4}.*\n)*', re.M)
# a placeholder's value may have several lines, but ends before whatever begins another error
_VALUE = rf"(?:(?!^(?:{re.escape(CAUSE)}|{re.escape(CONTEXT)}|{re.escape(HEAD)}|  \+-)).)+?"
_BARS = re.compile(r"^(?:  \| ?)+", re.M)
_COMPREHENSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>"}


@dataclass(frozen=True)
class Frame:
    """One call of a traceback.

    Attributes:
        file: name as shown, such as `broken.py` or `asyncio/runners.py`.
        line: 1-based line; 0 outside the case's own files.
        function: name of the function.
        source: the line's text; empty outside the case's own files.
    """

    file: str
    line: int
    function: str
    source: str = ""

    @property
    def package(self) -> str:
        """First part of the file's name, without `.py`."""
        return self.file.partition("/")[0].removesuffix(".py")


@dataclass(frozen=True)
class Failure:
    """One exception, with what led to it.

    Attributes:
        type: qualified class name, such as `langgraph.errors.InvalidUpdateError`; builtins have no module.
        message: text and notes, lines separated by `\\n`.
        frames: outermost first.
        link: `CAUSE` or `CONTEXT` where `earlier` is set.
        earlier: the exception before it in the chain.
        members: the exceptions of an exception group.
    """

    type: str
    message: str
    frames: tuple[Frame, ...] = ()
    link: str = ""
    earlier: Failure | None = None
    members: tuple[Failure, ...] = ()

    def leaves(self) -> Iterator[Failure]:
        """This failure and, of a group, every exception in it."""
        yield self
        for member in self.members:
            yield from member.leaves()

    def text(self) -> str:
        """As `error.txt` has it."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterable[str]:
        if self.earlier:
            yield from self.earlier._lines()
            yield from ("", self.link, "")
        if self.frames:
            yield HEAD
        for frame in self.frames:
            if frame.line:
                yield f'  File "{frame.file}", line {frame.line}, in {frame.function}'
                if frame.source:
                    yield f"    {frame.source}"
            else:
                yield f'  File "{frame.file}", in {frame.function}'
        # an error without a message may have notes
        colon = ": " if self.message and self.message[0] != "\n" else ""
        yield from f"{self.type}{colon}{self.message}".split("\n")
        for number, member in enumerate(self.members, 1):
            yield f"  +---------------- {number} ----------------"
            yield from (f"  | {line}".rstrip() for line in member._lines())


def from_exception(error: BaseException, folder: str) -> Failure:
    """The failure of a caught exception.

    Args:
        error: with its traceback.
        folder: the working folder of the program; files below it are the case's own.
    """
    return _from_summary(traceback.TracebackException.from_exception(error), error, folder)


def _from_summary(summary: traceback.TracebackException, error: BaseException | None, folder: str) -> Failure:
    earlier, link = None, ""
    if summary.__cause__ is not None:
        earlier, link = _from_summary(summary.__cause__, error.__cause__, folder), CAUSE
    elif summary.__context__ is not None and not summary.__suppress_context__:
        earlier, link = _from_summary(summary.__context__, error.__context__, folder), CONTEXT
    members = tuple(
        _from_summary(each, inner, folder)
        for each, inner in zip(getattr(summary, "exceptions", None) or (), getattr(error, "exceptions", ()))
    )
    kind = type(error)
    name = (
        kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"
    )
    message = str(summary.msg) if isinstance(error, SyntaxError) else str(error)
    notes = getattr(error, "__notes__", None) or ()
    return Failure(
        name,
        "\n".join(normalise(each) for each in (message, *map(str, notes))),
        frames=tuple(condense(_frames(summary.stack, folder))),
        link=link,
        earlier=earlier,
        members=members,
    )


def _frames(stack: Iterable[traceback.FrameSummary], folder: str) -> Iterator[Frame]:
    """Frames from the program's first one on; what is above it belongs to the runner."""
    named = [(each, *display_path(each.filename, folder)) for each in stack]
    # a task of another thread or loop has no frame of the program at all: then every frame tells
    inside = not any(own for _, _, own in named)
    for each, file, own in named:
        inside = inside or own
        if not inside or each.name in _COMPREHENSIONS or file.startswith("<frozen"):
            continue
        if own:
            yield Frame(file, each.lineno or 0, each.name, normalise((each.line or "").strip()))
        else:
            yield Frame(file, 0, each.name)


def condense(frames: Iterable[Frame]) -> Iterator[Frame]:
    """Keeps every frame of the case's own files, and the last one of each stretch inside one package."""
    kept: Frame | None = None
    for frame in frames:
        if kept and (frame.line or frame.package != kept.package):
            yield kept
        kept = None if frame.line else frame
        if frame.line:
            yield frame
    if kept:
        yield kept


def essence(text: str, signature: Signature) -> str:
    """What two records of one error have in common: the program's own frames and the messages.

    Frames inside libraries, which move with every release, are left out, and so is what fills the signature's
    placeholders, which varies by its very name.

    Args:
        text: of a record.
        signature: the documented error.
    """
    text = _INNER_LIBRARY_LINES.sub("", text)
    text = "\n".join(line for line in text.splitlines() if not _LIBRARY_LINE.match(line)).strip()
    return _documented(signature).sub(lambda _: signature.text, _BARS.sub("", text))


def _documented(signature: Signature) -> re.Pattern[str]:
    """Finds the documented error in a text without the bars of groups, its message up to where the signature ends."""
    kind = f"{signature.type}: " if signature.type and signature.template else signature.type
    first, *rest = map(re.escape, signature.pieces)
    # as `Signature.fits` has it: each literal where it is met first, the last one at the end of a line
    inner = "".join(f"(?>{_VALUE}{piece})" for piece in rest[:-1])
    return re.compile(f"^{re.escape(kind)}{first}{inner}{_VALUE + rest[-1] if rest else ''}$", re.M | re.S)


def origin(text: str) -> str:
    """The package whose code raised the recorded error: `langgraph`, `asyncio`, or `broken` for the program itself.

    Empty for a record without frames.
    """
    last = ""
    for line in text.splitlines():
        if match := _LIBRARY_LINE.match(line) or _OWN_LINE.match(line):
            last = match[1].partition("/")[0].removesuffix(".py")
    return last


def to_json(failure: Failure) -> dict:
    """The failure as plain data, to cross a pipe."""
    return {
        "type": failure.type,
        "message": failure.message,
        "frames": [[f.file, f.line, f.function, f.source] for f in failure.frames],
        "link": failure.link,
        "earlier": to_json(failure.earlier) if failure.earlier else None,
        "members": [to_json(member) for member in failure.members],
    }


def from_json(data: dict) -> Failure:
    """The reverse of `to_json`."""
    return Failure(
        data["type"],
        data["message"],
        tuple(Frame(*frame) for frame in data["frames"]),
        data["link"],
        from_json(data["earlier"]) if data["earlier"] else None,
        tuple(from_json(member) for member in data["members"]),
    )
