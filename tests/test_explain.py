"""The readers' command line and the look-ups of coding agents: real processes, real pipes, the SDK's own client."""

from __future__ import annotations

import asyncio
import io
import itertools
import json
import platform
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

import pytest

from errata import lookup
from errata.advice import advise, installed_versions
from errata.terminal import Printer, plain

ERRATA = str(Path(sys.executable).parent / "errata")
KNOWN = "langgraph/concurrent-graph-update"
MESSAGE = "langgraph.errors.InvalidUpdateError: At key 'offers': Can receive only one value per step. Use an Annotated key to handle multiple values."


def _errata(*arguments: str, given: str = "", **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run([ERRATA, *arguments], input=given, capture_output=True, text=True, timeout=60, **options)


@pytest.fixture(scope="module", autouse=True)
def store():
    """The store is made once, not by whichever test comes first."""
    assert _errata("index").returncode == 0


def test_a_text_a_pipe_and_a_file_give_the_same(tmp_path):
    """All ways in lead to the same page, with exit status 0."""
    file = tmp_path / "error.log"
    file.write_text(MESSAGE)
    answers = [_errata("explain", MESSAGE), _errata("explain", given=MESSAGE), _errata("explain", str(file))]
    assert {done.returncode for done in answers} == {0}
    assert len({done.stdout for done in answers}) == 1
    assert f"page {KNOWN}" in answers[0].stdout
    assert "\x1b" not in answers[0].stdout


def test_the_fix_is_shown():
    """The lines that differ stand below the cause, with what they were run with or that they were not."""
    text = _errata("explain", MESSAGE).stdout
    assert "  +" in text
    assert "  -" in text
    assert "erified" in text


def test_a_page_by_its_name():
    """No error is needed to read a page."""
    assert "Can receive only one value per step" in _errata("explain", KNOWN).stdout


def test_nothing_known_is_said():
    """Exit status 1, and no page offered as the answer."""
    done = _errata("explain", "ZeroDivisionError: division by zero")
    assert done.returncode == 1
    assert done.stdout.startswith("Nothing known")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.log"], "there is no such file"),
        (["--version", "langgraph", "x"], "write a package and its version"),
        ([], "nothing to explain"),
    ],
)
def test_wrong_usage_is_one_sentence(arguments, words):
    """Exit status 2 and what to do, never a traceback."""
    done = _errata("explain", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_what_was_pasted_cannot_steer_the_terminal():
    """Control characters of a paste are not printed."""
    done = _errata("explain", f"\x1b]0;title\x07\x1b[2J{MESSAGE}\u202e", "--color", "always")
    assert "\x1b]0" not in done.stdout
    assert "\x1b[2J" not in done.stdout
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            "the task is `__start__`, [the input](#input) is **no `dict`**",
            "the task is __start__, the input is no dict",
        ),
        ("**bold**, __bold__ and `two ** two`", "bold, bold and two ** two"),
    ],
)
def test_code_keeps_its_letters(markdown, text):
    """Marks are taken from prose, not from code."""
    assert plain(markdown) == text


DIAGRAM = """\
Before.

```sequence
title: Two callers share one key
case: json/comma
lanes: a = caller | key
== round 1

a -> key: "`x`"
key: ✗ **no room**
```

After."""


def test_a_diagram_is_read_in_words():
    """No picture can be drawn in a terminal: each step is a sentence, with the letters it has, and no fence is left."""
    page = {"id": "json/x", "heading": "X", "cause": DIAGRAM, "cases": []}
    Printer(stream := io.StringIO(), "never").page(page, None, "")
    told = stream.getvalue()
    assert (
        'Before.\n\nTwo callers share one key\n  round 1.\n  caller to key: "`x`".\n  Breaks: key: **no room**.\n\nAfter.'
        in told
    )
    Printer(stream := io.StringIO(), "never").page(page | {"cause": DIAGRAM.replace("case:", "cases:")}, None, "")
    assert "Before.\n\nAfter." in stream.getvalue().replace("\n\n\n", "\n\n")
    assert "```" not in told + stream.getvalue()


def test_batch_answers_line_by_line():
    """One object a line, in order, empty where nothing is known."""
    lines = [{"id": "a", "query": MESSAGE}, {"id": "b", "query": "division by zero"}]
    done = _errata("explain", "--batch", given="".join(json.dumps(line) + "\n" for line in lines))
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["id"] == "a"
    assert first["matches"][0]["page"] == KNOWN
    assert set(first["matches"][0]) == {"page", "case", "confidence", "score", "line"}
    assert second == {"id": "b", "matches": []}


def test_batch_refuses_what_is_no_object():
    """The line is named."""
    done = _errata("explain", "--batch", given='{"id": 1, "query": "x"}\nnot json\n')
    assert done.returncode == 2
    assert "line 2" in done.stderr


def test_run_keeps_traceback_and_status(tmp_path):
    """`errata run` adds one line to what `python` prints, and nothing for an unknown error."""
    known, unknown, ends = tmp_path / "known.py", tmp_path / "unknown.py", tmp_path / "ends.py"
    broken = Path(__file__).parent.parent / "snippets" / "langgraph" / "concurrent-update" / "broken.py"
    known.write_text(broken.read_text())
    unknown.write_text("def f():\n    1 / 0\n\n\nf()\n")
    ends.write_text("import sys\n\nprint(sys.argv[1:])\nsys.exit(7)\n")
    for program in (known, unknown):
        plain = subprocess.run([sys.executable, str(program)], capture_output=True, text=True)
        told = _errata("run", str(program))
        assert told.returncode == plain.returncode == 1
        extra = told.stderr.removeprefix(plain.stderr)
        assert extra.count("\n") == (program == known)
        assert (KNOWN in extra) == (program == known)
    done = _errata("run", str(ends), "--flag", "x")
    assert (done.returncode, done.stdout) == (7, "['--flag', 'x']\n")


def test_install_in_a_program_and_in_a_thread(tmp_path):
    """The hook names the page after the usual traceback, also for a thread, and survives a broken store."""
    program = tmp_path / "app.py"
    program.write_text(
        "import threading\n\nimport errata\nfrom langgraph.errors import InvalidUpdateError\n\nerrata.install()\nerrata.install()\n\n\n"
        f"def fail():\n    raise InvalidUpdateError({MESSAGE.partition(': ')[2]!r})\n\n\n"
        "thread = threading.Thread(target=fail)\nthread.start()\nthread.join()\nfail()\n"
    )
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("errata: ") == 2
    assert done.stderr.count("Traceback") == 2


def _seen(version: str, broken: str, error: str = "", python: str = "3.11.7", **fixes: str) -> dict:
    states = {f"{name}.py": state for name, state in fixes.items()}
    return {"package": "x", "version": version, "python": python, "broken": broken, "error": error, "fixes": states}


PROGRAMS = [
    {"name": "broken.py", "role": "broken"},
    {"name": "fixed.py", "role": "fixed"},
    {"name": "fixed_old.py", "role": "fixed"},
]


def test_versions_choose_the_fix():
    """The release next below the installed one decides; without stored versions the first fix is given."""
    case = {
        "programs": PROGRAMS,
        "versions": [
            _seen("0.9.0", "wording", "E: old", fixed="import", fixed_old="works"),
            _seen("0.10.0", "same", fixed="works", fixed_old="works"),
            _seen("1.5", "import", "ImportError: x", fixed="fails", fixed_old="fails"),
            _seen("2.0", "passes", fixed="fails", fixed_old="works"),
        ],
    }
    assert advise(case, {}).program["name"] == advise(case, {"y": "1"}).program["name"] == "fixed.py"
    assert advise(case, {}).note == ""
    for version in ("0.8", "0.9.7"):
        old = advise(case, {"x": version})
        assert (old.program["name"], old.wording) == ("fixed_old.py", "E: old")
    assert advise(case, {"x": "1.3"}).program["name"] == "fixed.py"
    assert (
        "Run with x 1.5: the program that breaks elsewhere cannot be imported (ImportError: x); no fix"
        in advise(case, {"x": "1.6"}).note
    )
    assert "does not fail; fixed_old.py works" in advise(case, {"x": "2.1"}).note


def test_the_python_counts_where_it_makes_the_difference():
    """Of several Pythons of one release, the one next below the user's."""
    case = {
        "programs": PROGRAMS,
        "versions": [
            _seen("1.0", "same", fixed="works", fixed_old="works"),
            _seen("1.0", "same", python="3.13.0", fixed="fails", fixed_old="works"),
        ],
    }
    assert advise(case, {"x": "1.0"}).program["name"] == "fixed.py"
    assert advise(case, {"x": "1.0", "python": "3.12.4"}).program["name"] == "fixed.py"
    assert advise(case, {"x": "1.0", "python": "3.13.1"}).program["name"] == "fixed_old.py"


def test_installed_versions_are_those_of_the_users_environment(tmp_path):
    """The tool may be installed elsewhere: the active environment counts, not the tool's own."""
    assert installed_versions(["langgraph", "no-such-package"], "") == {"langgraph": metadata.version("langgraph")}
    assert installed_versions(["python"], "") == {"python": platform.python_version()}
    folder = tmp_path / "lib" / "python3.12" / "site-packages" / "langgraph-0.3.34.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: langgraph\nVersion: 0.3.34\n")
    (tmp_path / "pyvenv.cfg").write_text("version = 3.12.1\n")
    assert installed_versions(["langgraph", "crewai", "python"], str(tmp_path)) == {
        "langgraph": "0.3.34",
        "python": "3.12.1",
    }
    assert installed_versions(["langgraph"], str(tmp_path / "gone")) == {}


def test_the_version_on_the_command_line_picks_wording_and_fix():
    """The page of an error whose words changed: an old version is told its own, by hand and from the active environment."""
    page = "langgraph/checkpointer-missing-thread-id"
    told = _errata("explain", "--version", "langgraph==0.2.76", page).stdout
    assert "Run with langgraph 0.2.76: fixed.py works." in told
    assert (
        "There it reads: ValueError: Checkpointer requires one or more of the following 'configurable' keys: ['thread_id'"
        in told
    )
    assert "There it reads" not in _errata("explain", page).stdout
    wrong = _errata("explain", "--version", "langgraph", page)
    assert wrong.returncode == 2
    assert "such as langgraph==0.3.34" in wrong.stderr


async def _with_client(use):
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    async with (
        stdio_client(StdioServerParameters(command=ERRATA, args=["mcp"])) as streams,
        ClientSession(*streams) as session,
    ):
        await session.initialize()
        return await use(session)


def _in_a_thread(awaitable):
    """What it returns; a browser of other tests keeps a loop running in this thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, awaitable).result()


def test_mcp_answers_as_the_command_line_does():
    """The SDK's client over standard input and output: the same pages, the page as text, the fix, a clear error."""

    async def use(session):
        tools = [tool.name for tool in (await session.list_tools()).tools]
        found = await session.call_tool("explain_error", {"text": MESSAGE})
        page = await session.call_tool("read_page", {"page": KNOWN})
        fix = await session.call_tool("get_fix", {"page": KNOWN, "versions": {"langgraph": "1.0.0"}})
        missing = await session.call_tool("read_page", {"page": "langgraph/nothing"})
        return tools, *(json.loads(each.content[0].text) for each in (found, page, fix)), missing

    tools, found, page, fix, missing = _in_a_thread(_with_client(use))
    assert tools == ["explain_error", "read_page", "get_fix"]
    command_line = json.loads(_errata("explain", "--json", "--limit", "3", MESSAGE).stdout)["matches"]
    assert [each["page"] for each in found["matches"]] == [each["page"] for each in command_line]
    assert "```python" in page["markdown"]
    assert fix["works"] != fix["breaks"]
    assert missing.isError
    assert "there is no page" in missing.content[0].text


def test_a_thousand_lookups_do_not_grow():
    """Memory after a thousand look-ups is that of before; a leak would grow in each of three rounds."""
    import gc
    import tracemalloc

    index = lookup.open_index()
    tracemalloc.start()
    held = []
    for count in (100, 300, 300, 300):
        for _ in range(count):
            lookup.explain_error(index, MESSAGE)
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    # the interpreter's own table of names may be made anew in one of them
    assert min(later - earlier for earlier, later in itertools.pairwise(held)) < 2**16
