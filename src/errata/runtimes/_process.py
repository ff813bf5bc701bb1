"""What the runtimes share: processes beside the program, ports, and what servers wrote."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from errata.job import Job, Outcome

PORT = 8000


def free_port() -> int:
    """Port 8000 where it is free, as it is in a network of one's own; else one that the system picks."""
    for port in (PORT, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return probe.getsockname()[1]
    raise OSError("no free port on 127.0.0.1")


class Beside:
    """A process that runs beside the program, its output in a log file. Use as a context manager; leaving it kills it.

    Args:
        job: the running job.
        name: name of the log below the run's folder.
        start: either a command line, or a function that runs in a forked copy of this process.
    """

    def __init__(self, job: Job, name: str, start: list[str] | Callable[[], None]):
        self.log_path = Path(job.run) / "tmp" / f"{name}.log"
        self.start = start
        self.pid = 0

    def __enter__(self) -> Beside:
        with open(self.log_path, "w") as log:
            if isinstance(self.start, list):
                self.pid = subprocess.Popen(self.start, stdout=log, stderr=log, start_new_session=True).pid
                return self
            self.pid = os.fork()
            if self.pid == 0:
                _call(self.start, log.fileno())
        return self

    def __exit__(self, *_: object) -> None:
        if self.alive():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def end(self, seconds: float = 3) -> None:
        """Asks the process to end and waits for it, `seconds` at most: leaving the context kills what is left.

        A server writes the traceback of a request after it has sent the answer; a killed one may not come to it.
        """
        end = time.monotonic() + seconds
        if self.alive():
            os.kill(self.pid, signal.SIGTERM)
        while self.alive() and time.monotonic() < end:
            time.sleep(0.02)

    @property
    def log(self) -> str:
        """What the process wrote so far."""
        return self.log_path.read_text(errors="replace")

    def alive(self) -> bool:
        """Whether the process still runs."""
        try:
            return os.waitpid(self.pid, os.WNOHANG) == (0, 0)
        except ChildProcessError:
            return False

    def wait_for(self, ready: Callable[[], bool], seconds: int) -> bool:
        """Waits until `ready()` holds; False when the process ended, or `seconds` passed, before it did."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if ready():
                return True
            if not self.alive():
                return False
            time.sleep(0.05)
        return False


def _call(function: Callable[[], None], log: int) -> None:
    """Runs the function as the whole of a forked process."""
    status = 1
    try:
        os.setsid()
        os.dup2(log, 1)
        os.dup2(log, 2)
        function()
        status = 0
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(status)


def listening(port: int) -> bool:
    """Whether somebody accepts connections on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def in_copy(job: Job, function: Callable[[], Outcome]) -> Outcome:
    """Calls the function in a forked copy of this process and returns its outcome.

    The load beside a server is a program of its own: what it patches or imports must not touch this process.
    """
    target = Path(job.run) / "tmp" / "load.json"
    pid = os.fork()
    if pid == 0:
        try:
            target.write_text(json.dumps(function().to_json()))
        except BaseException:
            sys.excepthook(*sys.exc_info())
            sys.stderr.flush()
        finally:
            os._exit(0)
    os.waitpid(pid, 0)
    if not target.is_file():
        return Outcome(killed="the load ended without a word")
    return Outcome.from_json(json.loads(target.read_text()))


def run_load(job: Job) -> Outcome:
    """Runs `load.py` or `load.mts`, whichever the case has."""
    from errata.runtimes.node import run_node
    from errata.runtimes.script import run_python

    checked = job.role == "fixed"
    if (job.work / "load.mts").is_file():
        return run_node(job, job.work / "load.mts")
    return in_copy(job, lambda: run_python(job.work / "load.py", checked, Path(job.run) / "stdout"))


def serve_app(job: Job, program: Path, port: int, options: list[str]) -> list[str] | Callable[[], None]:
    """How to start uvicorn for the `app` of a program: in a forked copy where one worker is enough."""
    arguments = [f"{program.stem}:app", "--host", "127.0.0.1", "--port", str(port), *options]
    if "--workers" in options:
        return [sys.executable, "-m", "uvicorn", *arguments]

    def serve() -> None:
        import uvicorn

        # a bare line from a logger without a handler would read as the last line of the error above it
        logging.lastResort.setFormatter(logging.Formatter(logging.BASIC_FORMAT))
        sys.path.insert(0, str(job.work))
        sys.argv = ["uvicorn", *arguments]
        uvicorn.main(args=arguments)

    return serve
