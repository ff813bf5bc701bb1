"""Errors in text: the tracebacks that a server, a worker, a notebook or Node wrote to its log."""

from __future__ import annotations

import linecache
import re
from collections.abc import Iterator
from dataclasses import replace

from errata.normalise import colours, display_path, normalise
from errata.record import CAUSE, CONTEXT, HEAD, Failure, Frame, condense

_FRAME = re.compile(r'^\s*File "([^"]+)", line (\d+)(?:, in (.+))?$')
_ERROR = re.compile(r"^((?:[A-Za-z_]\w*\.)*[A-Z]\w*)(?:: (.*))?$")
_ELIDED = re.compile(r"^\s*(\.\.\.<\d+ lines?>\.\.\.|\[Previous line repeated .*|[~^]+)\s*$")
# what ends a message of several lines: an empty line is not enough, a line written by a logger is
# or by the warnings module
_LOGGER = re.compile(
    r"^(\[?\d{4}-\d\d-\d\d|\[\d\d:\d\d|INFO\b|DEBUG\b|WARNING\b|ERROR\b|CRITICAL\b|File \"|\s*\| |\S+:-?\d+: \w*Warning: )"
)
# Node: `Error [ERR_X]: text`, `[TypeError: fetch failed] {` of an error without a stack, `UnhandledPromiseRejection: …`
_NODE_ERROR = re.compile(r"^(\[)?(?:Uncaught )?((?:[A-Z]\w*)?(?:Error|Exception|Rejection)(?: \[\w+\])?)(?:: ?(.*))?$")
_NODE_FRAME = re.compile(
    r"^\s+at (?:(?:async )?(.+?)(?: \[as [^\]]+\])? \(|async )?(?:file://)?((?:node:)?[^():]+):(\d+):\d+\)?(?:,| \{)?$"
)
_NODE_AT = re.compile(r"^\s+(?:at |\.\.\. \d+ lines? matching)")
# where the error was thrown, above an excerpt of the source; the only place that a syntax error has
_NODE_PLACE = re.compile(r"^(?:file://)?(/[^:]+):(\d+)$")
_NODE_INNER = re.compile(r"^\s+\[(cause|errors)\]: (.*)$")


def python_failures(text: str, folder: str) -> list[Failure]:
    """Every error whose traceback stands in `text`, in order; a chain counts as one.

    Args:
        text: a log, standard error, or both.
        folder: the working folder of the program that wrote it.
    """
    lines = [line.rstrip("\r") for line in colours(text).splitlines()]
    failures: list[Failure] = []
    link = ""
    position = 0
    while position < len(lines):
        line = lines[position].strip().removeprefix("| ").strip()
        if line in (CAUSE, CONTEXT):
            link = line
        elif line.endswith(HEAD):
            failure, position = _traceback(lines, position + 1, folder)
            if failure:
                earlier = failures.pop() if link and failures else None
                failures.append(
                    Failure(failure.type, failure.message, failure.frames, link if earlier else "", earlier)
                )
                link = ""
            continue
        position += 1
    return failures


def _traceback(lines: list[str], position: int, folder: str) -> tuple[Failure | None, int]:
    """Reads frames and message from the line after the head; returns the position behind them."""
    frames: list[Frame] = []
    while position < len(lines):
        line = lines[position]
        if match := _FRAME.match(line):
            file, own = display_path(match[1], folder)
            frames.append(Frame(file, int(match[2]) if own else 0, match[3] or "<module>"))
        elif frames and line.startswith("    "):
            last = frames[-1]
            if last.line and not last.source and not _ELIDED.match(line):
                frames[-1] = Frame(last.file, last.line, last.function, line.strip())
        elif match := _ERROR.match(line.strip()):
            message, position = _message(lines, position + 1, match[2] or "")
            return Failure(match[1], normalise(message), tuple(condense(_inside(frames)))), position
        elif line.strip() and not _ELIDED.match(line):
            return None, position + 1
        position += 1
    return None, position


def _message(lines: list[str], position: int, first: str) -> tuple[str, int]:
    """The message's further lines: up to an empty line, a logger's line or the next traceback."""
    message = [first]
    while position < len(lines):
        line = lines[position]
        if not line.strip() or _LOGGER.match(line) or line.endswith(HEAD) or line.strip() in (CAUSE, CONTEXT):
            break
        message.append(line)
        position += 1
    return "\n".join(message), position


def _inside(frames: list[Frame]) -> Iterator[Frame]:
    """Frames from the program's first one on, all of them where the program has none."""
    first = next((number for number, frame in enumerate(frames) if frame.line), 0)
    return iter(frames[first:])


def node_failures(text: str, folder: str) -> list[Failure]:
    """Every error that Node printed in `text`, in order.

    A `[cause]` becomes the earlier failure of its error, the `[errors]` of an AggregateError its members.

    Args:
        text: standard error.
        folder: the working folder of the program that wrote it.
    """
    lines = [line.rstrip() for line in colours(text).splitlines()]
    failures: list[Failure] = []
    place: tuple[Frame, ...] = ()
    position = 0
    while position < len(lines):
        if match := _NODE_PLACE.match(lines[position]):
            place = tuple(_node_frame(match[1], int(match[2]), "", folder))
        if not _NODE_ERROR.match(lines[position]):
            position += 1
            continue
        failure, position = _node_error(lines, position, lines[position], folder)
        if place and not any(frame.line for frame in failure.frames):
            failure = replace(failure, frames=(*place, *failure.frames))
        failures.append(failure)
        place = ()
    return failures


def _node_error(lines: list[str], position: int, first: str, folder: str) -> tuple[Failure, int]:
    """Reads one error, and the errors in it; returns the position behind them.

    Args:
        lines: all of them.
        position: of the error's first line.
        first: that line from the error's type on.
        folder: as for `node_failures`.
    """
    indent = len(lines[position]) - len(lines[position].lstrip())
    match = _NODE_ERROR.match(first)
    message, line, position = [match[3] or ""], first, position + 1
    # an assertion prints more paragraphs between its message and its frames, an error without frames prints none
    end = position
    while end < len(lines) and not (
        _NODE_AT.match(lines[end]) or _NODE_ERROR.match(lines[end]) or lines[end].startswith("Node.js v")
    ):
        end += 1
    framed = end < len(lines) and _NODE_AT.match(lines[end]) and not match[1]
    while (
        position < len(lines)
        and not line.endswith((" {", "},", "]"))
        and (position < end if framed else lines[position])
    ):
        line = lines[position]
        message.append(line)
        position += 1
    message[-1] = message[-1].removesuffix(" {").removesuffix("]" if match[1] else "")
    frames: list[Frame] = []
    while position < len(lines) and _NODE_AT.match(lines[position]):
        line = lines[position]
        if frame := _NODE_FRAME.match(line):
            frames += _node_frame(frame[2], int(frame[3]), frame[1] or "", folder)
        position += 1
    cause, members = None, []
    while line.endswith(" {") and position < len(lines) and lines[position].rstrip(",") != " " * indent + "}":
        inner = _NODE_INNER.match(lines[position])
        if inner and inner[1] == "cause" and _NODE_ERROR.match(inner[2]):
            cause, position = _node_error(lines, position, inner[2], folder)
            continue
        if inner and inner[1] == "errors":
            members, position = _node_members(lines, position + 1, folder)
        position += 1
    position += line.endswith(" {")
    text = normalise("\n".join(message).strip())
    # Node prints the innermost call first
    shown = tuple(condense(dict.fromkeys(reversed(frames))))
    return Failure(match[2], text, shown, CAUSE if cause else "", cause, tuple(members)), position


def _node_members(lines: list[str], position: int, folder: str) -> tuple[list[Failure], int]:
    """The errors of an AggregateError, up to the bracket that closes their list."""
    members: list[Failure] = []
    while position < len(lines) and lines[position].strip(" ,") != "]":
        if _NODE_ERROR.match(lines[position].strip()):
            member, position = _node_error(lines, position, lines[position].strip(), folder)
            members.append(member)
        else:
            position += 1
    return members, position


def _node_frame(path: str, line: int, function: str, folder: str) -> Iterator[Frame]:
    """A frame as a record shows it; none for Node's own files."""
    if path.startswith("node:"):
        return
    file, own = display_path(path, folder)
    source = linecache.getline(path, line).strip() if own else ""
    yield Frame(file, line if own else 0, function or "<module>", normalise(source))
