"""A pinned environment: the packages of an old version, resolved once, locked beside the case, cached, used in isolation."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from errata.case import LOCK, Case

# what the runner itself needs inside the environment
_TOOLS = ("pytest-examples",)
_BY_RUNTIME = {
    "notebook": ("nbclient", "ipykernel"),
    "server": ("uvicorn", "httpx"),
    "worker": ("celery",),
    "streamlit": ("streamlit",),
}


def interpreter(case: Case, root: Path, tell: Callable[[str], None]) -> str:
    """The Python of the case's environment, made on first use below `.errata/`.

    Args:
        case: a case with an `environment`; a requirement `python==3.12` chooses the interpreter.
        root: the repository.
        tell: called with a sentence when a long step begins.

    Raises:
        RuntimeError: uv is missing, no such Python is on this machine, or the packages cannot be resolved or installed.
    """
    version = next((each.partition("==")[2] for each in case.environment if each.startswith("python==")), "")
    environments = root / ".errata" / "environments"
    environments.mkdir(parents=True, exist_ok=True)
    lock = case.folder / LOCK
    with _alone(environments / "resolving"):
        if not lock.is_file() or _head(lock) != _wanted(case):
            tell(f"resolving the environment of {case.id}")
            _write(lock, _resolved(case, root, version))
    name = hashlib.sha256(lock.read_bytes() + version.encode()).hexdigest()[:16]
    folder = environments / name
    python = folder / "bin" / "python"
    with _alone(environments / f"{name}.installing"):
        if not (folder / "complete").is_file():
            tell(f"installing the environment of {case.id}")
            shutil.rmtree(folder, ignore_errors=True)
            _uv("venv", "-q", "--python", version or sys.executable, str(folder))
            _uv("pip", "install", "-q", "--no-deps", "--python", str(python), "-r", str(lock))
            (folder / "complete").touch()
    return str(python)


def _requirements(case: Case) -> list[str]:
    own = [each for each in case.environment if not each.startswith("python==")]
    return [*own, *_TOOLS, *_BY_RUNTIME.get(case.runtime, ())]


def _wanted(case: Case) -> str:
    """The lock's first line: what it was resolved from."""
    python = [each for each in case.environment if each.startswith("python==")]
    return "# " + " ".join([*python, *_requirements(case)])


def _head(lock: Path) -> str:
    return lock.read_text().partition("\n")[0]


def _resolved(case: Case, root: Path, version: str) -> str:
    """The text of a lock: another case's when it wants the same, so that both share one environment."""
    for other in sorted(root.glob(f"snippets/*/*/{LOCK}")):
        if other.parent != case.folder and _head(other) == _wanted(case):
            return other.read_text()
    python = ("--python-version", version) if version else ("--python", sys.executable)
    given = "\n".join(_requirements(case))
    return _wanted(case) + "\n" + _uv("pip", "compile", "-q", "--no-header", "--no-annotate", "-", *python, given=given)


def _write(path: Path, text: str) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(text)
    partial.rename(path)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Lets one thread of one process in at a time."""
    with open(path, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _uv(*arguments: str, given: str | None = None) -> str:
    # `uv run` says where uv is, also when it is not on the PATH
    uv = os.environ.get("UV") or shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    try:
        done = subprocess.run(
            [uv, *arguments], input=given, text=True, capture_output=True, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
        )
    except FileNotFoundError:
        raise RuntimeError("uv is not installed; run `pip install uv`") from None
    if done.returncode:
        raise RuntimeError(f"uv {' '.join(arguments[:2])} failed:\n{done.stderr.strip()}")
    return done.stdout
