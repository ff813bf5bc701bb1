"""Records: the normalising steps one by one, failures from exceptions and from logs, signatures."""

from __future__ import annotations

import sys
import textwrap

import pytest

from errata import normalise
from errata.log import node_failures, python_failures
from errata.record import CAUSE, HEAD, essence, from_exception, from_json, origin, to_json
from errata.signature import Signature

STEPS = {
    "colours": ("\x1b[31mTypeError\x1b[0m: no", "TypeError: no"),
    "addresses": ("<Lock object at 0x7f3a5c0b1d90 [locked]>", "<Lock object at 0x… [locked]>"),
    "ids": ("with id '2f1c1b4e-5d3a-4c8e-9f10-0a1b2c3d4e5f' in thread id 140234", "with id '…' in thread id …"),
    "ports": ("connect to 127.0.0.1:43121, then ('127.0.0.1', 5432)", "connect to 127.0.0.1:…, then ('127.0.0.1', …)"),
    "durations": ("ended after 0.1034 s of 3 s", "ended after … s of 3 s"),
    "paths": (f'File "{sys.prefix}/lib/python3.12/site-packages/langgraph/graph.py"', 'File "langgraph/graph.py"'),
    "tasks": (
        "<Task pending name='Task-14' coro=<main() running>>",
        "<Task pending name='Task-…' coro=<main() running>>",
    ),
    "library_lines": ('  File "pkg/a.py", line 133, in run', '  File "pkg/a.py", in run'),
    "noise": ("    graph.invoke(x)   \n    ^^^^^~~~^^^\nTypeError: no\n", "    graph.invoke(x)\nTypeError: no"),
}


@pytest.mark.parametrize("step", normalise.STEPS, ids=lambda step: step.__name__)
def test_normalising_step(step):
    """Each step takes out its own kind of noise, and nothing twice."""
    before, after = STEPS[step.__name__]
    assert step(before) == after
    assert step(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "ValueError: 3 of 20 answers",
        'relation "checkpoints" does not exist',
        "Recursion limit of 25 reached",
        "after 3.00 sec of waiting",
    ][:3],
)
def test_what_a_message_says_is_kept(text):
    """Numbers and names that are the message's own survive all steps."""
    assert normalise.normalise(text) == text


def _program(tmp_path, source: str):
    path = tmp_path / "broken.py"
    path.write_text(textwrap.dedent(source))
    try:
        exec(compile(path.read_text(), str(path), "exec"), {"__name__": "__main__"})
    except BaseException as error:
        return from_exception(error, str(tmp_path))
    raise AssertionError("the program did not fail")


def test_record_keeps_own_frames_and_one_of_each_library(tmp_path):
    """Own frames with line and source, library frames condensed and without a line."""
    failure = _program(
        tmp_path, "import asyncio\n\nasync def main():\n    asyncio.run(main())\n\nasyncio.run(main())\n"
    )
    text = failure.text()
    assert '  File "broken.py", line 6, in <module>\n    asyncio.run(main())\n' in text
    assert '  File "asyncio/runners.py", in run\nRuntimeError: asyncio.run() cannot be called' in text
    assert str(tmp_path) not in text
    assert origin(text) == "asyncio"
    signature = Signature("RuntimeError: asyncio.run() cannot be called from a running event loop")
    assert "asyncio/runners.py" not in essence(text, signature)
    assert "line 4, in main" in essence(text, signature)


def test_record_keeps_the_chain_the_notes_and_the_group(tmp_path):
    """Causes come first, notes belong to the message, members of a group stand below it."""
    failure = _program(
        tmp_path,
        """
        try:
            {}["status"]
        except KeyError as error:
            group = ExceptionGroup("two", [ValueError("first"), TypeError("second")])
            group.add_note("During task with name 'node'")
            raise group from error
        """,
    )
    text = failure.text()
    assert (
        text.index("KeyError: 'status'")
        < text.index("direct cause")
        < text.index("ExceptionGroup: two (2 sub-exceptions)")
    )
    assert "\nDuring task with name 'node'\n" in text
    assert "  | ValueError: first" in text
    assert [leaf.type for leaf in failure.leaves()] == ["ExceptionGroup", "ValueError", "TypeError"]
    assert from_json(to_json(failure)) == failure


def test_a_log_with_two_errors_and_noise():
    """Tracebacks of a server's log, a chain counted once, lines of the logger between them."""
    log = """\
INFO:     127.0.0.1:5000 - "GET / HTTP/1.1" 500
ERROR:    Exception in ASGI application
Traceback (most recent call last):
  File "/srv/venv/lib/python3.12/site-packages/uvicorn/protocols/http.py", line 4, in run
    result = await app(
             ^^^^^^^^^^
  File "/run/work/broken.py", line 12, in answer
    return asyncio.run(work())
  File "/usr/lib/python3.12/asyncio/runners.py", line 190, in run
    raise RuntimeError(
RuntimeError: asyncio.run() cannot be called from a running event loop
INFO:     Shutting down
Traceback (most recent call last):
  File "/run/work/broken.py", line 3, in a
    b()
KeyError: 'x'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/run/work/broken.py", line 5, in a
    c()
ValueError: two
lines
"""
    first, second = python_failures(log, "/run/work")
    assert first.type == "RuntimeError"
    assert [frame.file for frame in first.frames] == ["broken.py", "asyncio/runners.py"]
    assert first.frames[0].source == "return asyncio.run(work())"
    assert (second.type, second.message, second.earlier.type) == ("ValueError", "two\nlines", "KeyError")


def test_a_log_of_node():
    """Type with its code, message, frames innermost last, the cause as the earlier error."""
    log = """\
node:internal/process
    triggerUncaughtException(err, true);

TypeError: fetch failed
    at node:internal/deps/undici/undici:13510:13
    at async ask (file:///run/work/broken.mts:3:10) {
  [cause]: Error: connect ECONNREFUSED 127.0.0.1:43121
      at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1637:16) {
    code: 'ECONNREFUSED'
  }
}

Node.js v24.19.0
"""
    (failure,) = node_failures(log, "/run/work")
    assert (failure.type, failure.message) == ("TypeError", "fetch failed")
    assert failure.frames[-1].line == 3
    assert failure.earlier.message == "connect ECONNREFUSED 127.0.0.1:…"


NODE_LOGS = {
    "an error without a stack": (
        """\
node:internal/modules/run_main:107
    triggerUncaughtException(
    ^

[TypeError: fetch failed] {
  [cause]: Error: connect ECONNREFUSED 127.0.0.1:8731
      at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1864:16) {
    code: 'ECONNREFUSED',
    port: 8731
  }
}
""",
        "Error: connect ECONNREFUSED 127.0.0.1:…\n\n" + CAUSE + "\n\nTypeError: fetch failed\n",
    ),
    "a rejection with something that is no error": (
        """\
      new UnhandledPromiseRejection(reason);
      ^

UnhandledPromiseRejection: This error originated either by rejecting. The promise rejected with the reason "5".
    at throwUnhandledRejectionsMode (node:internal/process/promises:392:7) {
  code: 'ERR_UNHANDLED_REJECTION'
}
""",
        'UnhandledPromiseRejection: This error originated either by rejecting. The promise rejected with the reason "5".\n',
    ),
    "a syntax error, whose place stands above it": (
        """\
file:///run/work/broken.mts:1
enum Role { User }
^^^^^^^^^^^^^^^^^^

SyntaxError [ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX]: TypeScript enum is not supported in strip-only mode
    at parseTypeScript (node:internal/modules/typescript:68:40) {
  code: 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'
}
""",
        HEAD + '\n  File "broken.mts", line 1, in <module>\n'
        "SyntaxError [ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX]: TypeScript enum is not supported in strip-only mode\n",
    ),
    "a message of several paragraphs, and a recursion": (
        """\
AssertionError [ERR_ASSERTION]: 19 of 20 answers are wrong

19 !== 0

    at check (file:///run/work/broken.mts:3:8)
    at check (file:///run/work/broken.mts:3:8)
    at async Promise.all (index 1)
    at async file:///run/work/broken.mts:9:17 {
  actual: 19
}

Node.js v24.19.0
""",
        HEAD + '\n  File "broken.mts", line 9, in <module>\n  File "broken.mts", line 3, in check\n'
        "AssertionError [ERR_ASSERTION]: 19 of 20 answers are wrong\n\n19 !== 0\n",
    ),
    "the errors of an AggregateError": (
        """\
[AggregateError: All promises were rejected] {
  [errors]: [
    Error: first is down
        at file:///run/work/broken.mts:1:35,
    TypeError: second is down
        at async node:internal/modules/esm/loader:643:26
  ]
}
""",
        "AggregateError: All promises were rejected\n  +---------------- 1 ----------------\n"
        "  | " + HEAD + '\n  |   File "broken.mts", line 1, in <module>\n  | Error: first is down\n'
        "  +---------------- 2 ----------------\n  | TypeError: second is down\n",
    ),
}


@pytest.mark.parametrize("log", NODE_LOGS)
def test_what_node_prints(log):
    """Each form in which Node ends a program becomes one failure."""
    text, expected = NODE_LOGS[log]
    (failure,) = node_failures(text, "/run/work")
    assert failure.text() == expected


@pytest.mark.parametrize(
    ("signature", "message", "fits"),
    [
        ("ValueError: got {value}", "got 3", True),
        ("ValueError: got {value}", "got ", False),
        ("ValueError: got {value}", "have 3", False),
        ("ValueError: got {value} here", "got 3 here", True),
        ("ValueError: got {value} here", "got 3 there", False),
        ("ValueError: got {value} here", "got a here b here", True),
        ("ValueError: key '{key}': one value", "key 'a': one value\nFor troubleshooting, visit: x", True),
        ("ValueError: key '{key}': one value", "key 'a': one value, or two", False),
        ("ValueError: dict {{'a': {value}}}", "dict {'a': 1}", True),
        ("ValueError: no placeholder", "no placeholder\nand a note", True),
        ("ValueError: no placeholder", "no placeholders", False),
        ("NotImplementedError", "", True),
        ("NotImplementedError", "sync only", False),
    ],
)
def test_signature(signature, message, fits):
    """A template fits its own messages and no other."""
    assert Signature(signature).fits(message) is fits


def test_signature_reads_the_type():
    """Type and template are told apart, for Node's types with a code as well."""
    assert (
        Signature("langgraph.errors.InvalidUpdateError: Expected dict, got {value}").type
        == "langgraph.errors.InvalidUpdateError"
    )
    assert (
        Signature("Error [ERR_MODULE_NOT_FOUND]: Cannot find package '{name}'").type == "Error [ERR_MODULE_NOT_FOUND]"
    )
    assert Signature("Failed to multipart ingest runs: {reason}").type == ""
