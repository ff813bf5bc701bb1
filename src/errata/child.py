"""The process that runs one program: it builds the walls, starts the services, runs, and says what it saw.

Three processes share the work. The *watcher* stays outside, keeps the time and reads the outcome. Below it *process 1*
of a process namespace of its own reaps, and takes everything with it when it ends. Below that the *program*.
Called in a process forked from the zygote, or by `python -m errata.child` in a fresh interpreter.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import select
import signal
import sys
import tempfile
import time
from pathlib import Path

from errata import sandbox
from errata.job import Job, Outcome
from errata.record import from_exception

FOLDERS = ("work", "home", "tmp")
"""Folders below a run's own that its program may write to."""

POLL = 0.05
LOG_CHARACTERS = 20_000


def watch(job: Job) -> Outcome:
    """Runs the job in child processes and ends all of them. The calling process must have one thread.

    Returns:
        What the program process reported; where it was killed or died, why.
    """
    reading, writing = os.pipe()
    sandbox.adopt_orphans()
    began = time.monotonic()
    namespaces = _enter_namespaces(job)
    first = os.fork()
    if first == 0:
        os.close(reading)
        _first_process(job, writing, namespaces)
    os.close(writing)
    text, killed = _wait(first, reading, job, began)
    for pid in [*sandbox.processes_below(first), first]:
        _kill(pid)
    status = os.waitpid(first, 0)[1]
    _reap_all()
    seconds = round(time.monotonic() - began, 3)
    log = _tail(Path(job.run) / "stderr")
    if text and not killed:
        outcome = Outcome.from_json(json.loads(text))
        return Outcome(**{**outcome.__dict__, "log": outcome.log or log, "seconds": outcome.seconds or seconds})
    killed = killed or f"the program's process ended without a word ({_status(status)})"
    return Outcome(killed=killed, log=log, seconds=seconds, output=_tail(Path(job.run) / "stdout"))


def _enter_namespaces(job: Job) -> bool:
    """Puts the children to come into namespaces of their own; says on standard error where that is not possible."""
    if not (job.walls and sandbox.linux()):
        return False
    try:
        sandbox.enter_namespaces()
    except OSError as error:
        print(f"errata: no namespaces ({error})", file=sys.stderr)
        return False
    return True


def _wait(pid: int, reading: int, job: Job, began: float) -> tuple[str, str]:
    """Reads until the pipe is closed or a limit is passed; returns the text and why the run must be killed."""
    parts: list[bytes] = []
    handle = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else -1
    watched = [reading] + ([handle] if handle >= 0 else [])
    try:
        while True:
            left = job.seconds - (time.monotonic() - began)
            if left <= 0:
                return "", f"it was still running after {job.seconds} s, the case's time limit, and was killed"
            ready = select.select(watched, [], [], min(left, POLL))[0]
            if reading in ready:
                part = os.read(reading, 1 << 16)
                if not part:
                    return b"".join(parts).decode(), ""
                parts.append(part)
            elif ready:
                return b"".join(parts).decode(), ""
            count = len(sandbox.processes_below(pid)) if sandbox.linux() else 0
            if count > sandbox.PROCESSES:
                return "", f"it started {count} processes, more than {sandbox.PROCESSES}, and was killed"
    finally:
        os.close(reading)
        if handle >= 0:
            os.close(handle)


def _first_process(job: Job, writing: int, namespaces: bool) -> None:
    """Is process 1 of the program's namespace: prepares, starts the program, and reaps; never returns."""
    status = 1
    try:
        os.setsid()
        sandbox.die_with_parent()
        _redirect(job)
        if namespaces:
            _mount(job)
        variables = _start_services(job)
        program = os.fork()
        if program == 0:
            _program(job, variables, writing)
        os.close(writing)
        status = _reap_until(program)
    except BaseException as error:  # whatever it is, the watcher must hear of it
        _report(
            writing, Outcome(killed=f"the runner failed before the program started: {type(error).__name__}: {error}")
        )
    finally:
        os._exit(status)


def _mount(job: Job) -> None:
    """Gives the processes to come a file system with the namespaces' own /proc and without the mark of a container."""
    root = Path(job.run) / "root"
    root.mkdir()
    try:
        sandbox.private_mounts()
        sandbox.limit_process_numbers()
        sandbox.hide_container(str(root))
    except OSError as error:
        print(f"errata: no mounts of its own ({error})", file=sys.stderr)


def _start_services(job: Job) -> dict[str, str]:
    variables: dict[str, str] = {}
    for name in job.services:
        variables |= importlib.import_module(f"errata.services.{name}").start(job)
    return variables


def _program(job: Job, variables: dict[str, str], writing: int) -> None:
    """Runs the program and reports its outcome; never returns."""
    outcome = Outcome(killed="the runner failed")
    try:
        os.environ.clear()
        os.environ.update(job.variables | variables)
        os.chdir(job.work)
        tempfile.tempdir = None  # found out before the fork, for the zygote's own folder
        if job.walls and sandbox.linux():
            try:
                sandbox.deny_writes(*(f"{job.run}/{name}" for name in FOLDERS), "/dev/shm", "/dev/pts")
            except OSError as error:
                print(f"errata: writes are not denied ({error})", file=sys.stderr)
            sandbox.limit(job.memory, job.seconds)
        began = time.monotonic()
        outcome = importlib.import_module(f"errata.runtimes.{job.runtime}").run(job)
        seconds = round(time.monotonic() - began, 3)
        packages = _packages(job) if job.packages else {}
        version = ".".join(map(str, sys.version_info[:3]))
        outcome = Outcome(**{**outcome.__dict__, "seconds": seconds, "python": version, "packages": packages})
    except BaseException as error:  # the runtime's own failure, told apart from the program's
        failure = from_exception(error, str(job.work))
        outcome = Outcome(
            killed=f"the runtime {job.runtime} failed: {failure.type}: {failure.message}", log=failure.text()
        )
    finally:
        try:
            _report(writing, outcome)
        finally:
            # the program's threads and exit handlers are not waited for
            os._exit(0)


def _packages(job: Job) -> dict[str, str]:
    from errata.packages import imported_packages

    return imported_packages([Path(each) for each in job.files], job.case.partition("/")[0], job.services)


def _report(writing: int, outcome: Outcome) -> None:
    data = json.dumps(outcome.to_json()).encode()
    while data:
        data = data[os.write(writing, data) :]
    os.close(writing)


def _redirect(job: Job) -> None:
    """Points standard streams at files of the run; the program's own descriptors start behind them."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(Path(job.run) / name, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), number)


def _reap_until(pid: int) -> int:
    """Waits for children, as process 1 must, until `pid` ended; returns its exit status."""
    while True:
        try:
            ended, status = os.wait()
        except ChildProcessError:
            return 1
        if ended == pid:
            return os.waitstatus_to_exitcode(status) & 0xFF


def _reap_all() -> None:
    """Kills and collects what the run left behind where there are no namespaces to do it."""
    for pid in sandbox.processes_below(os.getpid()):
        _kill(pid)
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _status(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    return f"exit status {code}" if code >= 0 else f"signal {signal.Signals(-code).name}"


def _tail(path: Path) -> str:
    try:
        return path.read_text(errors="replace")[-LOG_CHARACTERS:]
    except OSError:
        return ""


def main() -> None:
    """Reads one job from standard input, as JSON; writes its outcome to the run's `outcome.json`."""
    job = Job.from_json(json.load(sys.stdin))
    serve(job)


def serve(job: Job) -> None:
    """Runs the job and writes `outcome.json` whole or not at all."""
    target = Path(job.run) / "outcome.json"
    partial = target.with_suffix(".partial")
    partial.write_text(json.dumps(watch(job).to_json()))
    partial.rename(target)


if __name__ == "__main__":
    main()
