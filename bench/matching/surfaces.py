"""Where people copy an error from: a terminal, a notebook, a server's log, a test run. Real ones, of a case's own program."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

SECONDS = 120
SERVER = """
import runpy
from fastapi import FastAPI
app = FastAPI()

@app.get("/")
def answer():
    return runpy.run_path({program!r}, run_name="__main__")

@app.get("/ready")
def ready():
    return True
"""
TEST = """
import runpy

def test_program():
    runpy.run_path({program!r}, run_name="__main__")
"""


def environment(**more: str) -> dict[str, str]:
    """That of this process, without what talks to others."""
    quiet = {"CREWAI_DISABLE_TELEMETRY": "true", "OTEL_SDK_DISABLED": "true", "CREWAI_TRACING_ENABLED": "false"}
    return {**os.environ, "OPENAI_API_KEY": "none", "ANONYMIZED_TELEMETRY": "false", **quiet, **more}


def terminal(program: Path, folder: Path, python: str = sys.executable) -> str:
    """What the interpreter prints to a terminal with colours; empty where it has not the packages."""
    ended = _run([python, str(program)], folder, environment(FORCE_COLOR="1"))
    return "" if "ModuleNotFoundError" in ended else ended


def notebook(program: Path, folder: Path) -> str:
    """The traceback below a notebook's cell."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    cells = [nbformat.v4.new_code_cell(program.read_text())]
    client = NotebookClient(
        nbformat.v4.new_notebook(cells=cells), timeout=SECONDS, resources={"metadata": {"path": str(folder)}}
    )
    os.environ.update(environment())
    try:
        client.execute()
    except CellExecutionError:
        outputs = client.nb.cells[0].outputs
        return "\n".join("\n".join(output.traceback) for output in outputs if output.output_type == "error")
    return ""


def server(program: Path, folder: Path) -> str:
    """uvicorn's log after a request."""
    (folder / "served.py").write_text(SERVER.format(program=str(program)))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "served:app", "--port", str(port)]
    with open(folder / "log", "w+") as log:
        running = subprocess.Popen(command, cwd=folder, env=environment(), stdout=log, stderr=log)
        try:
            _ask(port, "ready", until=time.monotonic() + SECONDS)
            _ask(port, "", until=0)
        finally:
            running.terminate()
            running.wait()
        return (folder / "log").read_text()


def test(program: Path, folder: Path) -> str:
    """What pytest prints."""
    path = folder / "test_it.py"
    path.write_text(TEST.format(program=str(program)))
    return _run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(folder), str(path)],
        folder,
        environment(),
    )


SURFACES: dict[str, Callable[[Path, Path], str]] = {
    "terminal": terminal,
    "notebook": notebook,
    "uvicorn": server,
    "pytest": test,
}


def _run(command: list[str], folder: Path, env: dict[str, str]) -> str:
    """Standard output and error."""
    ended = subprocess.run(
        command, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS
    )
    return ended.stdout + ended.stderr


def _ask(port: int, path: str, until: float) -> None:
    """One answered request, be the answer an error."""
    while True:
        try:
            urlopen(f"http://127.0.0.1:{port}/{path}", timeout=SECONDS).read()
            return
        except URLError as error:
            if getattr(error, "code", None) or time.monotonic() > until:
                return
            time.sleep(0.2)
