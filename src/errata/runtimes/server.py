"""The runtime `server`: the program's `app` under a real server, and `load.py` (or `load.mts`) that sends requests.

`command` is the server with its options: `uvicorn` (the default), `uvicorn --workers 4`, `gunicorn -w 1 -k gevent`,
`langgraph dev`; the last serves the program's `graph` under the name `agent`, or what the case's langgraph.json says. The
load finds the server under `BASE_URL`; it asserts that the answers are right, so it fails beside a broken program and
ends cleanly beside a fixed one. The documented error is looked for in the server's log first, then in the load.
"""

from __future__ import annotations

import json
import os
import shlex
import sys

from errata.job import Job, Outcome
from errata.log import python_failures
from errata.runtimes._process import Beside, free_port, listening, run_load, serve_app


def run(job: Job) -> Outcome:
    """Starts the server, runs the load, and reads the log."""
    server, *options = shlex.split(job.command or "uvicorn")
    port = free_port()
    os.environ["BASE_URL"] = f"http://127.0.0.1:{port}"
    with Beside(job, "server", _command(job, server, options, port)) as beside:
        up = beside.wait_for(lambda: listening(port), job.seconds)
        load = run_load(job) if up else Outcome()
        if job.role == "broken":
            beside.end()
        log = beside.log
    failures = (*load.failures, *python_failures(log, str(job.work)))
    return Outcome(
        failures,
        ended=up and load.ended,
        output=load.output,
        proofs=load.proofs,
        updated=load.updated,
        killed=load.killed,
        log=log + load.log,
    )


def _command(job: Job, server: str, options: list[str], port: int):
    if server == "uvicorn":
        return serve_app(job, job.path, port, options)
    if server == "gunicorn":
        return [sys.executable, "-m", "gunicorn", *options, "--bind", f"127.0.0.1:{port}", f"{job.path.stem}:app"]
    if server == "langgraph":
        settings = job.work / "langgraph.json"
        if not settings.is_file():
            graphs = {"agent": f"./{job.path.name}:graph"}
            settings.write_text(json.dumps({"dependencies": ["."], "graphs": graphs}))
        where = ["--host", "127.0.0.1", "--port", str(port), "--no-browser", "--no-reload"]
        return [sys.executable, "-m", "langgraph_cli", *options, *where]
    raise ValueError(f"{job.case}: unknown server {server!r} in `command`; use uvicorn, gunicorn or langgraph")
