"""Running a raw program as a reader would, by its address, and looking for the documented error in what it prints."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from errata.case import Case
from errata.environment import find_uv

KEPT = re.compile(r"PATH|(UV|PYENV|SSL)_\w+|https?_proxy", re.I)
"""Variables of this machine that a run may see: where programs, packages and caches are. No key, no setting of a library."""

_HINT = re.compile(r"\. Did you mean: '.*'\?$", re.M)
"""What the interpreter adds when it prints an error that leaves the program; it is no part of the message."""
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_BARS = re.compile(r"^(?: *\| )+", re.M)


@dataclass(frozen=True)
class Rerun:
    """What a reader would see.

    Attributes:
        status: the exit status; None where the program did not end by itself, as some do not after their error.
        errors: standard error.
    """

    status: int | None
    errors: str


def rerun(address: str, home: Path, seconds: float = 120) -> Rerun:
    """Runs `uv run <address>` in an empty home with nothing of this process's environment but where things are.

    Args:
        address: of a raw program.
        home: an empty folder, the program's home and working folder.
        seconds: what it may take; then it is ended.
    """
    variables = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name)}
    variables.setdefault("UV_CACHE_DIR", cache_folder())
    variables |= {"HOME": str(home), "NO_COLOR": "1", "NO_PROXY": "127.0.0.1,localhost"}
    process = subprocess.Popen(
        [find_uv(), "run", "--quiet", "--no-project", address],
        cwd=home,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    status = None
    try:
        errors = process.communicate(timeout=seconds)[1]
        status = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        errors = process.communicate()[1]
    return Rerun(status, errors)


def cache_folder() -> str:
    """The folder of uv's cache, so that wheels which are there are not fetched again."""
    return subprocess.run([find_uv(), "cache", "dir"], capture_output=True, text=True, check=True).stdout.strip()


def shows(case: Case, text: str) -> bool:
    """Whether a traceback or log shows the error that a case documents.

    Args:
        case: with its signature.
        text: as printed; colours, the bars of exception groups and the interpreter's own hints are passed over.
    """
    text = _HINT.sub("", _BARS.sub("", _COLOUR.sub("", text)))
    kind = case.signature.type
    for start in re.finditer(rf"^{re.escape(kind)}(?:: |$)" if kind else "^", text, re.M):
        message = text[start.end() :]
        if case.signature.fits(message) or case.signature.fits(message.removeprefix("\n")):
            return True
    return False
