"""A pinned environment: the packages of an old version, resolved once, locked beside the case, cached, used in isolation."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from errata.case import LOCK, Case

# what the runner itself needs inside the environment
_TOOLS = ("pytest-examples",)
_BY_RUNTIME = {"notebook": ("nbclient", "ipykernel"), "server": ("uvicorn", "httpx"), "worker": ("celery",), "streamlit": ("streamlit",)}
_ONE_AT_A_TIME = threading.Lock()


def interpreter(case: Case, root: Path, tell: Callable[[str], None]) -> str:
    """The Python of the case's environment, made on first use below `.errata/`.

    Args:
        case: a case with an `environment`; a requirement `python==3.12` chooses the interpreter.
        root: the repository.
        tell: called with a sentence when a long step begins.

    Raises:
        RuntimeError: uv is missing, no such Python is on this machine, or the packages cannot be resolved or installed.
    """
    lock = case.folder / LOCK
    version = next((each.partition("==")[2] for each in case.environment if each.startswith("python==")), "")
    with _ONE_AT_A_TIME:
        wanted = "# " + " ".join(case.environment)
        if not lock.is_file() or lock.read_text().partition("\n")[0] != wanted:
            tell(f"resolving the environment of {case.id}")
            _resolve(case, lock, wanted, version)
        name = hashlib.sha256(lock.read_bytes() + version.encode()).hexdigest()[:16]
        folder = root / ".errata" / "environments" / name
        python = folder / "bin" / "python"
        if not (folder / "complete").is_file():
            tell(f"installing the environment of {case.id}")
            shutil.rmtree(folder, ignore_errors=True)
            _uv("venv", "-q", "--python", version or sys.executable, str(folder))
            _uv("pip", "install", "-q", "--no-deps", "--python", str(python), "-r", str(lock))
            (folder / "complete").touch()
    return str(python)


def _resolve(case: Case, lock: Path, wanted: str, version: str) -> None:
    requirements = [each for each in case.environment if not each.startswith("python==")]
    requirements += [*_TOOLS, *_BY_RUNTIME.get(case.runtime, ())]
    text = _uv(
        "pip", "compile", "-q", "--no-header", "--no-annotate", "-",
        *(("--python-version", version) if version else ("--python", sys.executable)),
        given="\n".join(requirements),
    )  # fmt: skip
    partial = lock.with_suffix(".partial")
    partial.write_text(f"{wanted}\n{text}")
    partial.rename(lock)


def _uv(*arguments: str, given: str | None = None) -> str:
    uv = shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    try:
        done = subprocess.run(
            [uv, *arguments], input=given, text=True, capture_output=True, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
        )
    except FileNotFoundError:
        raise RuntimeError("uv is not installed; run `pip install uv`") from None
    if done.returncode:
        raise RuntimeError(f"uv {' '.join(arguments[:2])} failed:\n{done.stderr.strip()}")
    return done.stdout
