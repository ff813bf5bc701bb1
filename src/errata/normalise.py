"""Normalising what a run printed: the few named steps that take out what differs from run to run and machine to machine.

Each step is a function from text to text; `STEPS` is their order. A value that a step blanks becomes `…`, so that a
signature's placeholder still finds something to match.
"""

from __future__ import annotations

import os
import re
import sys
import sysconfig
from pathlib import Path

BLANK = "…"

_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,16}\b")
_SCOPE = re.compile(r"(?<=cancel scope )[0-9a-f]{6,16}\b")
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
_PROVIDER_ID = re.compile(r"\b(run|call|chatcmpl|msg|req|thread|lc)(_{1,2}|-{1,2})[0-9A-Za-z-]{12,}\b")
_THREAD = re.compile(r"\b(thread id|pid|process|PID|TID|child process)([ =:\[]+)\d{3,}\b")
_PORT = re.compile(r"\b(127\.0\.0\.1|localhost|\[::1\])((?:'|\")?, |:)\d{2,5}\b")
_LIBRARY_LINE = re.compile(r'(\bFile "[^"\n]*/[^"\n]*"), line \d+(?=, in )')
_TASK = re.compile(r"(?<=name=')Task-\d+(?=')")
_CALLBACK = re.compile(r"( at asyncio/\w+\.py):\d+")
_POOL_THREAD = re.compile(r"\b(ThreadPoolExecutor)-\d+_\d+")
_CARETS = re.compile(r"^\s+[~^]+\s*$")
_ELAPSED = re.compile(r"\b\d+\.\d{2,} ?(s|sec|seconds|ms)\b")


def colours(text: str) -> str:
    """Terminal colours are dropped."""
    return _ANSI.sub("", text)


def addresses(text: str) -> str:
    """Memory addresses: `<Lock object at 0x7f…>`; those that anyio gives to cancel scopes have no prefix."""
    return _SCOPE.sub(BLANK, _ADDRESS.sub("0x" + BLANK, text))


def ids(text: str) -> str:
    """Ids drawn at random: UUIDs, run and tool-call ids, thread and process numbers."""
    text = _UUID.sub(BLANK, text)
    text = _PROVIDER_ID.sub(lambda match: match[1] + match[2] + BLANK, text)
    return _THREAD.sub(lambda match: match[1] + match[2] + BLANK, text)


def ports(text: str) -> str:
    """Ports of local servers: `127.0.0.1:43121`."""
    return _PORT.sub(lambda match: match[1] + match[2] + BLANK, text)


def durations(text: str) -> str:
    """Seconds that were measured, not set: `0.1034 s`."""
    return _ELAPSED.sub(lambda match: f"{BLANK} {match[1]}", text)


def paths(text: str) -> str:
    """Folders of this machine: the program's own, the environment's, the standard library's."""
    text = _ENVIRONMENT.sub("", text)
    for folder in _folders():
        text = text.replace(folder + "/", "")
    return text


def library_lines(text: str) -> str:
    """Line numbers of library frames in a message, as AutoGen's teams pass on the traceback of their agents."""
    return _LIBRARY_LINE.sub(r"\1", text)


def tasks(text: str) -> str:
    """Numbers in the names of tasks and pool threads, and the lines of asyncio's own callbacks: `<Task name='Task-4' …>`."""
    text = _POOL_THREAD.sub(r"\1-" + BLANK, text)
    return _CALLBACK.sub(r"\1", _TASK.sub("Task-" + BLANK, text))


def noise(text: str) -> str:
    """Lines of carets below a source line, and spaces at the end of lines; both differ by Python version."""
    lines = (line.rstrip() for line in text.splitlines() if not _CARETS.match(line))
    return "\n".join(lines).strip("\n")


STEPS = (colours, addresses, ids, ports, durations, paths, library_lines, tasks, noise)

# environments of pinned cases, and the run folders below the machine's temporary folder
_ENVIRONMENT = re.compile(r"/[^\s'\":]*/(?:site-packages|lib/python3\.\d+|errata-run-\w+/work)/")


def normalise(text: str) -> str:
    """Applies every step in order."""
    for step in STEPS:
        text = step(text)
    return text


def _folders() -> list[str]:
    """Folders whose names are dropped, the longest first."""
    names = ("purelib", "platlib", "stdlib", "platstdlib")
    found = {str(Path(sysconfig.get_path(name)).resolve()) for name in names} | {
        sysconfig.get_path(name) for name in names
    }
    return sorted(found | {sys.prefix, sys.base_prefix} - {"/", "/usr"}, key=len, reverse=True)


def display_path(path: str, folder: str) -> tuple[str, bool]:
    """How a record names a file, and whether it belongs to the case.

    Args:
        path: as in a traceback.
        folder: the working folder the program ran in.

    Returns:
        `("broken.py", True)`, `("langgraph/pregel/main.py", False)`, `("asyncio/runners.py", False)`
    """
    if path.startswith(folder + "/"):
        # `langgraph dev` imports `./broken.py`
        return os.path.normpath(path[len(folder) + 1 :]), True
    return paths(path), False
