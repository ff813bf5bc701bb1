"""The shapes in which people paste an error: named operators from a case's record to a text.

A record is read into its errors (`read`); each operator renders them as some tool would have shown them. The program that
people paste from is /home/ann/shop/app.py; line numbers and library source lines, which records leave out, are made up.
"""

from __future__ import annotations

import html
import json
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from errata.record import CAUSE, CONTEXT, HEAD
from errata.signature import Signature

HOME = "/home/ann/shop"
LIBRARIES = f"{HOME}/.venv/lib/python3.12/site-packages"
STANDARD = "/usr/lib/python3.12"
OTHER = [
    "alpha",
    "3",
    "<Job id=7>",
    "{'step': 2, 'tags': ['x']}",
    "Größe XL",
    "[]",
    "order_total",
    "gpt-4o-mini",
    "a b c",
]

_FRAME = re.compile(r'^  File "([^"]+)", (?:line (\d+), )?in (.+)$')
_STANDARD = (
    "asyncio/",
    "concurrent/",
    "json/",
    "contextlib.py",
    "threading.py",
    "multiprocessing/",
    "copy.py",
    "socket.py",
)


@dataclass(frozen=True)
class Frame:
    """One call: a file of the user (`own`) or of a library, with a line number."""

    file: str
    line: int
    function: str
    source: str
    own: bool

    @property
    def path(self) -> str:
        """The file as a terminal shows it."""
        if self.own:
            return f"{HOME}/{self.file}"
        return f"{STANDARD if self.file.startswith(_STANDARD) else LIBRARIES}/{self.file}"


@dataclass(frozen=True)
class Error:
    """One error of a chain: `link` is the sentence between it and the one before."""

    type: str
    message: str
    frames: tuple[Frame, ...] = ()
    link: str = ""
    notes: str = ""

    @property
    def short(self) -> str:
        """The type without its module."""
        return self.type.split(" ")[0].rpartition(".")[2] + (
            "" if " " not in self.type else " " + self.type.split(" ")[1]
        )

    @property
    def line(self) -> str:
        """`Type: message`; the type alone, and its notes, where there is no message."""
        return f"{self.type}: {self.message}" if self.message else "\n".join(filter(None, [self.type, self.notes]))


def read(record: str) -> list[Error]:
    """The errors of a record, in its order."""
    errors, link = [], ""
    for part in re.split(f"\n\n({CAUSE}|{CONTEXT})\n\n", record.strip("\n")):
        if part in (CAUSE, CONTEXT):
            link = part
            continue
        lines = part.split("\n")
        frames: list[Frame] = []
        at = 1 if lines[0] == HEAD else 0
        while at < len(lines) and (match := _FRAME.match(lines[at])):
            file, number, function = match.groups()
            source = (
                lines[at + 1].strip() if number and at + 1 < len(lines) and lines[at + 1].startswith("    ") else ""
            )
            frames.append(
                Frame(
                    file,
                    int(number or 40 + 7 * len(frames)),
                    function,
                    source or "return step(*args, **kwargs)",
                    bool(number),
                )
            )
            at += 2 if number and source else 1
        kind, _, message = lines[at].partition(": ") if at < len(lines) else ("", "", "")
        rest = "\n".join(lines[at + 1 :])
        errors.append(
            Error(
                kind,
                "\n".join(filter(None, [message, rest])) if message else "",
                tuple(frames),
                link,
                "" if message else rest,
            )
        )
    return errors


Shape = Callable[[list[Error], Signature, Random], str | None]
SHAPES: dict[str, Shape] = {}
NO_FRAMES, NO_TYPE, DAMAGED = set(), set(), set()
"""Operators that keep no frame; that keep no type in front of the message; that take away or change words of it."""


def shape(*marks: str) -> Callable[[Shape], Shape]:
    """Registers an operator under its name, with what it takes away: `frames`, `type`, `words`."""

    def add(function: Shape) -> Shape:
        name = function.__name__.strip("_").replace("_", "-")
        SHAPES[name] = function
        if "frames" in marks:
            NO_FRAMES.add(name)
        if "type" in marks:
            NO_TYPE.add(name)
        if "words" in marks:
            DAMAGED.add(name)
        return function

    return add


def terminal(errors: list[Error], carets: bool = False) -> str:
    """A traceback as Python prints it."""
    lines = []
    for error in errors:
        if error.link:
            lines += ["", error.link, ""]
        lines += [HEAD] if error.frames else []
        for number, frame in enumerate(error.frames):
            lines += [f'  File "{frame.path}", line {frame.line}, in {frame.function}', f"    {frame.source}"]
            if carets:
                lines.append("    " + ("~" * 6 + "^" * 9)[: len(frame.source)])
                if number % 3 == 1:
                    lines[-1:] = ["    ...<2 lines>...", "    )", "    ^"]
        lines.append(error.line)
    return "\n".join(lines)


@shape()
def record(errors, signature, random):
    return terminal(errors)


@shape("frames", "type")
def bare(errors, signature, random):
    return errors[-1].message or None


@shape("frames")
def typed(errors, signature, random):
    return errors[-1].line


@shape("frames")
def short_type(errors, signature, random):
    return errors[-1].line.replace(errors[-1].type, errors[-1].short, 1)


@shape()
def carets(errors, signature, random):
    return terminal(errors, carets=True)


@shape()
def colours(errors, signature, random):
    text = re.sub(
        r'(File )("[^"]+")(, line )(\d+)(, in )(\S+)',
        "\\1\x1b[35m\\2\x1b[0m\\3\x1b[35m\\4\x1b[0m\\5\x1b[35m\\6\x1b[0m",
        terminal(errors),
    )
    last = errors[-1]
    return text.replace(last.line, f"\x1b[1;35m{last.type}\x1b[0m: \x1b[35m{last.message}\x1b[0m")


@shape()
def colours_without_escape(errors, signature, random):
    return colours(errors, signature, random).replace("\x1b", "")


@shape()
def chained_behind_another(errors, signature, random):
    first = Error("KeyError", "'session'", (Frame("app.py", 12, "load", 'return cache["session"]', True),))
    return terminal([first, replace(errors[0], link=random.choice([CAUSE, CONTEXT])), *errors[1:]])


@shape()
def another_while_handling(errors, signature, random):
    later = Error(
        "ValueError",
        "I/O operation on closed file.",
        (Frame("app.py", 90, "report", "log.write(str(error))", True),),
        CONTEXT,
    )
    return terminal([*errors, later])


@shape()
def group(errors, signature, random):
    inner = "\n".join(f"    | {line}" for line in terminal(errors).splitlines())
    return (
        f'  + Exception Group Traceback (most recent call last):\n  |   File "{HOME}/app.py", line 61, in main\n'
        f"  |     async with asyncio.TaskGroup() as group:\n  | ExceptionGroup: two workers failed (1 sub-exception)\n"
        f"  +-+---------------- 1 ----------------\n{inner}\n    +------------------------------------"
    )


@shape()
def notes(errors, signature, random):
    return (
        terminal(errors)
        + "\nwhile working on order 4711\nDuring task with name 'plan' and id 'b1a3c5d7-0f2e-4a6b-8c9d-1e2f3a4b5c6d'"
    )


@shape()
def notebook(errors, signature, random):
    lines = ["-" * 75]
    for error in errors:
        if error.link:
            lines += ["", error.link, ""]
        lines.append(f"{error.short}{'Traceback (most recent call last)':>{75 - len(error.short)}}")
        for frame in error.frames:
            if frame.own:
                lines.append(f"Cell In[3], line {frame.line}")
            else:
                lines.append(
                    f"File {frame.path.replace('/home/ann', '~')}:{frame.line}, in {frame.function}(self, input, config, **kwargs)"
                )
            lines += [
                f"    {frame.line - 1}     config = ensure(config)",
                f"--> {frame.line}     {frame.source}",
                f"    {frame.line + 1} else:",
                "",
            ]
        lines.append(error.line.replace(error.type, error.short, 1))
    return "\n".join(lines)


@shape()
def old_notebook(errors, signature, random):
    lines = []
    for error in errors:
        if error.link:
            lines += ["", error.link, ""]
        lines.append(f"{error.short}{'Traceback (most recent call last)':>40}")
        for frame in error.frames:
            lines.append(
                f"<ipython-input-7-0a1b2c3d4e5f> in {frame.function}()"
                if frame.own
                else f"{frame.path} in {frame.function}(self, input)"
            )
            lines += [f"---> {frame.line}     {frame.source}", ""]
        lines.append(error.line.replace(error.type, error.short, 1))
    return "\n".join(lines)


@shape()
def rich(errors, signature, random):
    width, lines = 98, []
    for error in errors:
        lines.append("╭" + " Traceback (most recent call last) ".center(width, "─") + "╮")
        for frame in error.frames:
            for line in (
                f"{frame.path}:{frame.line} in {frame.function}",
                "",
                f"❱ {frame.line} │   {frame.source}",
                "",
            ):
                lines += [f"│ {part:<{width - 2}} │" for part in textwrap.wrap(line, width - 2) or [""]]
        lines.append("╰" + "─" * width + "╯")
        lines += textwrap.wrap(error.line.replace(error.type, error.short, 1), width)
        lines += ["", error.link, ""] if error.link else []
    return "\n".join(lines)


@shape()
def pytest(errors, signature, random):
    error, lines = errors[-1], ["____________________ test_answer ____________________", "", "    def test_answer():"]
    for frame in error.frames:
        lines += [
            f">       {frame.source}",
            "",
            f"{frame.path.removeprefix(HOME + '/')}:{frame.line}: in {frame.function}"
            if not frame.own
            else f"app.py:{frame.line}: ",
        ]
        lines.append("_ " * 30)
    lines += [f"E       {line}" for line in error.line.split("\n")]
    lines += ["", f"{error.frames[-1].path if error.frames else 'app.py'}:{40}: {error.short}"]
    lines += [
        "=========== short test summary info ===========",
        f"FAILED tests/test_app.py::test_answer - {error.line.splitlines()[0]}",
    ]
    return "\n".join(lines)


@shape()
def log(errors, signature, random):
    return (
        'INFO:     127.0.0.1:51234 - "POST /chat HTTP/1.1" 500 Internal Server Error\n'
        "2025-01-14 09:12:44,120 ERROR [uvicorn.error] Exception in ASGI application\n" + terminal(errors)
    )


@shape()
def container_log(errors, signature, random):
    return "\n".join(
        f"api-1  | 2025-01-14T09:12:44.{n:03}Z {line}" for n, line in enumerate(terminal(errors).splitlines())
    )


@shape()
def in_a_long_log(errors, signature, random):
    noise = [
        f'2025-01-14 09:12:{n:02},001 - httpx - INFO - HTTP Request: POST https://api.openai.com/v1/chat/completions "HTTP/1.1 200 OK"'
        for n in range(50)
    ]
    return "\n".join(
        [
            *noise[:30],
            f"2025-01-14 09:12:30,500 - worker - ERROR - task 7 failed: {errors[-1].line}",
            terminal(errors),
            *noise[30:],
        ]
    )


@shape("frames")
def log_line(errors, signature, random):
    return f"[2025-01-14 09:12:44 +0000] [311] [ERROR] app.worker:run:88 - job 12 failed: {errors[-1].line}"


@shape()
def json_line(errors, signature, random):
    return json.dumps({"ts": "2025-01-14T09:12:44Z", "level": "error", "logger": "app", "exc_info": terminal(errors)})


@shape()
def json_line_twice(errors, signature, random):
    return json.dumps({"log": json.dumps({"level": "error", "stack": terminal(errors)}) + "\n", "stream": "stderr"})


@shape()
def vs_code(errors, signature, random):
    error = errors[-1]
    lines = [f"Exception has occurred: {error.short}", error.message or "exception: no description"]
    for frame in reversed(error.frames):
        lines += [f'  File "{frame.path}", line {frame.line}, in {frame.function}', f"    {frame.source}"]
    return "\n".join([*lines, error.line])


@shape("frames", "words")
def issue_title(errors, signature, random):
    words = errors[-1].message.split("\n")[0].split(" ")
    if len(words) < 8:
        return None
    return f"[Bug]: {errors[-1].short}: {' '.join(words[: len(words) * 2 // 3])} in production"


@shape("frames")
def issue_title_with_package(errors, signature, random):
    module = errors[-1].type.partition(".")[0]
    named = (
        module
        if module != errors[-1].type
        else next((f.file.partition("/")[0] for f in errors[-1].frames if not f.own), "agents")
    )
    return (
        f"{named}: `{errors[-1].short}: {errors[-1].message.splitlines()[0]}` after upgrade"
        if errors[-1].message
        else None
    )


@shape("frames")
def repr_form(errors, signature, random):
    return f"task failed with {errors[-1].short}({errors[-1].message!r})" if errors[-1].message else None


@shape()
def trace_viewer(errors, signature, random):
    """The error as repr() shows it, and its traceback behind it on the same line, as a viewer of runs shows both."""
    error = errors[-1]
    frames = "".join(
        f'\n\n  File "{frame.path}", line {frame.line}, in {frame.function}\n    {frame.source}\n\n'
        for frame in error.frames
    )
    value = repr(error.message) if error.message else ""
    return f"{error.short}({value})Traceback (most recent call last):\n{frames}\n\n{error.line}"


@shape()
def trace_viewer_cut(errors, signature, random):
    """The same with the end cut off."""
    whole = trace_viewer(errors, signature, random)
    return whole[: whole.rindex("\n\n\n")] if errors[-1].frames else None


@shape("frames", "type")
def provider_json(errors, signature, random):
    body = re.search(r"Error code: \d+ - (\{.*\})", errors[-1].message)
    if not body:
        return None
    import ast

    return json.dumps(ast.literal_eval(body[1]), indent=2)


@shape()
def node_cause(errors, signature, random):
    if (
        not any(frame.file.endswith((".mts", ".ts")) for error in errors for frame in error.frames)
        and errors[-1].frames
    ):
        return None
    at = "    at processTicksAndRejections (node:internal/process/task_queues:105:5)\n    at async main (file:///home/ann/shop/app.mts:9:3)"
    text = f"node:internal/process/promises:394\n      triggerUncaughtException(err, true /* fromPromise */);\n      ^\n\n{errors[-1].line}\n{at}"
    for number, error in enumerate(reversed(errors[:-1])):
        text += f" {{\n  [cause]: {error.line}\n{at}" + "\n}" * (number == len(errors) - 2)
    return text + "\n\nNode.js v24.1.0"


@shape()
def fences(errors, signature, random):
    return f"When I run this:\n\n```python\ngraph = build()\n```\n\nI get\n\n```python-traceback\n{terminal(errors)}\n```\n\nAny idea?"


@shape()
def quoted(errors, signature, random):
    return "\n".join(f"> {line}" for line in terminal(errors).splitlines())


@shape()
def entities(errors, signature, random):
    return "<pre><code>" + html.escape(terminal(errors)) + "</code></pre>"


@shape()
def curly_quotes(errors, signature, random):
    text = re.sub(r"'([^'\n]*)'", "‘\\1’", terminal(errors))
    return re.sub(r'"([^"\n]*)"', "“\\1”", text)


@shape()
def windows(errors, signature, random):
    text = terminal(errors).replace(LIBRARIES, "C:\\Users\\Ann\\shop\\.venv\\Lib\\site-packages")
    text = text.replace(STANDARD, "C:\\Users\\Ann\\AppData\\Local\\Programs\\Python\\Python312\\Lib").replace(
        HOME, "C:\\Users\\Ann\\shop"
    )
    text = re.sub(r'File "(C:[^"]+)"', lambda match: match[0].replace("/", "\\"), text)
    return text.replace("\n", "\r\n")


@shape()
def hard_wrapped(errors, signature, random):
    width = random.choice([52, 60, 71])
    return "\n".join(
        line[at : at + width] for line in terminal(errors).splitlines() for at in range(0, max(len(line), 1), width)
    )


@shape("frames", "type", "words")
def no_beginning(errors, signature, random):
    error = errors[-1]
    return error.message[min(12, len(error.message) // 4) :] if len(error.message) >= 60 else None


@shape("words", "frames")
def no_end(errors, signature, random):
    error = errors[-1]
    return error.line[: len(error.line) - len(error.message) // 3] if len(error.message) >= 60 else None


@shape()
def no_top(errors, signature, random):
    lines = terminal(errors[-1:]).splitlines()
    return "\n".join(lines[len(lines) // 2 - 1 :]) if len(lines) > 5 else None


@shape()
def other_values(errors, signature, random):
    try:
        pieces = signature.pieces
    except ValueError:
        return None
    if len(pieces) < 2 or not signature.fits(errors[-1].message):
        return None
    message = pieces[0] + "".join(random.choice(OTHER) + piece for piece in pieces[1:])
    return terminal([*errors[:-1], replace(errors[-1], message=message)])


@shape("words")
def typo(errors, signature, random):
    message = errors[-1].message
    places = [n for n in range(1, len(message) - 1) if message[n].isalpha() and message[n + 1].isalpha()]
    if len(message) < 16 or not places:
        return None
    at = random.choice(places)
    changed = random.choice(
        [
            message[:at] + message[at + 1 :],
            message[:at] + message[at + 1] + message[at] + message[at + 2 :],
            message[:at] + "x" + message[at + 1 :],
        ]
    )
    return terminal([*errors[:-1], replace(errors[-1], message=changed)])


@shape("frames")
def prose(errors, signature, random):
    return f"Hello, since this morning our service stops with {errors[-1].line} and I do not know why. Restarting helps for an hour."


@shape()
def tracker(errors, signature, random):
    error = errors[-1]
    lines = [error.short, error.message.splitlines()[0] if error.message else "(no message)"]
    lines += [f"  at {frame.function} ({frame.path}:{frame.line})" for frame in reversed(error.frames)]
    return "\n".join([*lines, "", terminal(errors)])
