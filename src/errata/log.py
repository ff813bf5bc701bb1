"""Errors in text: the tracebacks that a server, a worker, a notebook or Node wrote to its log."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errata.normalise import colours, display_path, normalise
from errata.record import CAUSE, CONTEXT, HEAD, Failure, Frame, condense

_FRAME = re.compile(r'^\s*File "([^"]+)", line (\d+)(?:, in (.+))?$')
_ERROR = re.compile(r"^((?:[A-Za-z_]\w*\.)*[A-Z]\w*)(?:: (.*))?$")
_ELIDED = re.compile(r"^\s*(\.\.\.<\d+ lines?>\.\.\.|\[Previous line repeated .*|[~^]+)\s*$")
# what ends a message of several lines: an empty line is not enough, a line written by a logger is
_LOGGER = re.compile(r"^(\[?\d{4}-\d\d-\d\d|\[\d\d:\d\d|INFO\b|DEBUG\b|WARNING\b|ERROR\b|CRITICAL\b|File \"|\s*\| )")
_NODE_ERROR = re.compile(r"^(?:Uncaught )?((?:[A-Z]\w*)?(?:Error|Exception)(?: \[\w+\])?)(?:: (.*))?$")
_NODE_FRAME = re.compile(r"^\s+at (?:(?:async )?(\S+(?: \[as \w+\])?) \()?(?:file://)?([^():]+(?::[^():]+)?):(\d+):\d+\)?$")


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
    """Every error that Node printed in `text`, in order, a `[cause]` as the earlier failure of its error."""
    failures: list[Failure] = []
    lines = colours(text).splitlines()
    position = 0
    while position < len(lines):
        line = lines[position]
        cause = re.match(r"^\s+\[(?:cause|errors)\]: (.*)$", line)
        match = _NODE_ERROR.match(cause[1] if cause else line)
        position += 1
        if not match:
            continue
        message = [match[2] or ""]
        while position < len(lines) and lines[position].strip() and not re.match(r"^\s+(at |\[|\w+: )|^\s*[{}]", lines[position]):
            message.append(lines[position])
            position += 1
        frames = []
        while position < len(lines) and (frame := _NODE_FRAME.match(lines[position])):
            file, own = display_path(frame[2], folder)
            if not file.startswith("node:"):
                frames.append(Frame(file, int(frame[3]) if own else 0, frame[1] or "<module>"))
            position += 1
        # Node prints the innermost call first
        failure = Failure(match[1], normalise("\n".join(message).removesuffix(" {")), tuple(condense(reversed(frames))))
        if cause and failures:
            last = failures.pop()
            failure = Failure(last.type, last.message, last.frames, CAUSE, failure)
        failures.append(failure)
    return failures
