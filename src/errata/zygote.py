"""The zygote: a process that has imported the frameworks and forks one process for each program.

Importing LangGraph, CrewAI and AutoGen takes ten seconds; a fork takes some milliseconds. It reads jobs from standard
input, one JSON object a line, runs them side by side, and prints the id of each run when its `outcome.json` is there.
"""

from __future__ import annotations

import gc
import importlib
import inspect
import json
import os
import selectors
import sys
import threading

from errata import sandbox
from errata.child import serve
from errata.job import Job


def main() -> None:
    """Imports the modules named in the arguments, then serves until standard input is closed."""
    sandbox.die_with_parent()
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    missing = preload(sys.argv[1:])
    answers.write(json.dumps({"ready": True, "missing": missing, "threads": threading.active_count()}) + "\n")
    # pytest-examples looks up the stack for each print; the first look-up walks all modules and remembers them
    inspect.stack()
    # objects that live for good are not touched by the collector, so their pages stay shared
    gc.collect()
    gc.freeze()
    _serve(answers)


def preload(modules: list[str]) -> dict[str, str]:
    """Imports each module; returns why, for those that cannot be imported; nothing for those that do not exist."""
    missing = {}
    for module in modules:
        try:
            importlib.import_module(module)
        except ModuleNotFoundError as error:
            absent = f"{module}.".startswith(f"{error.name}.")
            missing[module] = "" if absent else f"{type(error).__name__}: {error}"
        except Exception as error:  # a framework may raise anything while it is imported
            missing[module] = f"{type(error).__name__}: {error}"
    return missing


def _serve(answers) -> None:
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ)
    running: dict[int, str] = {}
    buffer = b""
    while True:
        for key, _ in selector.select():
            if key.fd == 0:
                part = os.read(0, 1 << 16)
                if not part:
                    return
                *lines, buffer = (buffer + part).split(b"\n")
                for line in lines:
                    job = Job.from_json(json.loads(line))
                    pid = os.fork()
                    if pid == 0:
                        _run(job)
                    handle = os.pidfd_open(pid)
                    running[handle] = job.run
                    selector.register(handle, selectors.EVENT_READ, pid)
            else:
                selector.unregister(key.fd)
                os.waitpid(key.data, 0)
                os.close(key.fd)
                answers.write(json.dumps({"run": running.pop(key.fd)}) + "\n")


def _run(job: Job) -> None:
    """Serves one job in the forked process; never returns."""
    try:
        sandbox.die_with_parent()
        serve(job)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
