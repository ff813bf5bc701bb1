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

from errata.case import LOCK, Case, Program

TOOLS = ("pytest-examples",)
"""What the runner itself needs inside an environment."""

_BY_RUNTIME = {
    "notebook": ("nbclient", "ipykernel"),
    "server": ("uvicorn", "httpx"),
    "worker": ("celery",),
    "streamlit": ("streamlit",),
}


def interpreter(case: Case, program: Program, root: Path, tell: Callable[[str], None]) -> str:
    """The Python of a program's pinned environment, made on first use below `.errata/`.

    Args:
        case: the program's case.
        program: one with requirements; `python==3.12` among them chooses the interpreter.
        root: the repository.
        tell: called with a sentence when a long step begins.

    Raises:
        RuntimeError: uv is missing, no such Python is on this machine, or the packages cannot be resolved or installed.
    """
    pins = case.requirements(program)
    version = next((each.partition("==")[2] for each in pins if each.startswith("python==")), "")
    packages = [*(each for each in pins if not each.startswith("python==")), *TOOLS, *_BY_RUNTIME.get(case.runtime, ())]
    wanted = "# " + " ".join([*(each for each in pins if each.startswith("python==")), *packages])
    lock = case.lock(program)
    with alone(root, "resolving"):
        if not lock.is_file() or _head(lock) != wanted:
            text = _resolved(
                wanted, packages, lock, root, version, lambda: tell(f"resolving the environment of {case.id}")
            )
            write_whole(lock, text)
    return python_of(lock.read_text(), version, root, lambda: tell(f"installing the environment of {case.id}"))[0]


def python_of(lock: str, version: str, root: Path, tell: Callable[[], None]) -> tuple[str, str]:
    """The interpreter of an environment with exactly these packages, made on first use below `.errata/environments/`.

    Args:
        lock: the text of a lock, a requirement with its version on each line.
        version: of the interpreter, such as `3.12`; empty for the one that runs this.
        root: the repository.
        tell: called before something is installed.

    Returns:
        The path of the interpreter, and the name of the environment, a digest of the lock.

    Raises:
        RuntimeError: no such Python is on this machine, or a package cannot be installed.
    """
    name = hashlib.sha256(lock.encode() + version.encode()).hexdigest()[:16]
    folder = root / ".errata" / "environments" / name
    python = folder / "bin" / "python"
    with alone(root, f"{name}.installing"):
        if not (folder / "complete").is_file():
            tell()
            shutil.rmtree(folder, ignore_errors=True)
            run_uv("venv", "-q", "--python", version or sys.executable, str(folder))
            run_uv("pip", "install", "-q", "--no-deps", "--python", str(python), "-r", "-", given=lock)
            (folder / "complete").touch()
    return str(python), name


def _head(lock: Path) -> str:
    """The lock's first line: what it was resolved from."""
    return lock.read_text().partition("\n")[0]


def _resolved(wanted: str, packages: list[str], lock: Path, root: Path, version: str, tell: Callable[[], None]) -> str:
    """The text of a lock: another one's that wants the same, so that both share one environment."""
    for other in sorted(root.glob(f"snippets/*/*/*{LOCK}")):
        if other != lock and _head(other) == wanted:
            return other.read_text()
    python = ("--python-version", version) if version else ("--python", sys.executable)
    given = "\n".join(packages)
    tell()
    return wanted + "\n" + run_uv("pip", "compile", "-q", "--no-header", "--no-annotate", "-", *python, given=given)


def write_whole(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    partial = path.with_suffix(".partial")
    partial.write_text(text)
    partial.rename(path)


@contextmanager
def alone(root: Path, what: str) -> Iterator[None]:
    """Lets one thread of one process do `what` at a time."""
    folder = root / ".errata" / "environments"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / what, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def run_uv(*arguments: str, given: str | None = None, check: bool = True) -> str:
    """What uv prints.

    Args:
        arguments: its command line.
        given: its standard input.
        check: whether a failure is an error.

    Raises:
        RuntimeError: uv is missing, or failed; with its own words.
    """
    try:
        done = subprocess.run([find_uv(), *arguments], input=given, text=True, capture_output=True, env=_variables())
    except FileNotFoundError:
        raise RuntimeError("uv is not installed; run `pip install uv`") from None
    if done.returncode and check:
        raise RuntimeError(f"uv {' '.join(arguments[:2])} failed:\n{done.stderr.strip()}")
    return done.stdout


def find_uv() -> str:
    """The path of uv: `uv run` says where it is, also when it is not on the PATH."""
    return os.environ.get("UV") or shutil.which("uv") or str(Path(sys.executable).parent / "uv")


def _variables() -> dict[str, str]:
    """The environment in which uv finds every Python of this machine, and fetches none."""
    # the shims of pyenv fail for all versions but those that are chosen
    versions = (Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions").glob("*")
    chosen = ":".join(sorted(each.name for each in versions))
    return {**os.environ, "UV_PYTHON_DOWNLOADS": "never", **({"PYENV_VERSION": chosen} if chosen else {})}
