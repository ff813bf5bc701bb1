"""The runtime `worker`: a real Celery worker for the program's `app`, and `load.py` that sends it tasks by name.

`command` holds the worker's options, such as `--pool threads --concurrency 4`. Broker and results are folders of the
run, so no server is needed; program and load find them through `celeryconfig.py`, which Celery reads by itself.
"""

from __future__ import annotations

import os
import shlex
import sys

from errata.job import Job, Outcome
from errata.log import python_failures
from errata.runtimes._process import Beside, run_load

_CONFIGURATION = """\
broker_url = "localhost"
broker_transport = "celerytransport:Transport"
broker_transport_options = {{"data_folder_in": "{tmp}/queue", "store_processed": False, "polling_interval": 0.05}}
broker_connection_retry_on_startup = True
result_backend = "file://{tmp}/results"
worker_hijack_root_logger = True
"""

# a module of its own: imported with the configuration, kombu would be there before gevent patches
_TRANSPORT = """\
import os
import time
import uuid

from kombu.transport import filesystem
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    def _put(self, queue, payload, **_):
        # kombu opens the file in its place and writes then; in between a worker reads half a message
        name = f"{{time.monotonic_ns()}}_{{uuid.uuid4()}}.{{queue}}.msg"
        with open("{tmp}/" + name, "w") as file:
            file.write(dumps(payload))
        os.rename("{tmp}/" + name, "{tmp}/queue/" + name)


class Transport(filesystem.Transport):
    Channel = Channel
"""


def run(job: Job) -> Outcome:
    """Starts the worker, runs the load, and reads the log."""
    tmp = f"{job.run}/tmp"
    for name in ("queue", "results"):
        os.makedirs(f"{tmp}/{name}", exist_ok=True)
    (job.work / "celeryconfig.py").write_text(_CONFIGURATION.format(tmp=tmp))
    (job.work / "celerytransport.py").write_text(_TRANSPORT.format(tmp=tmp))
    os.environ["CELERY_CONFIG_MODULE"] = "celeryconfig"
    command = [
        sys.executable,
        "-m",
        "celery",
        "-A",
        job.path.stem,
        "worker",
        "--loglevel",
        "INFO",
        *shlex.split(job.command),
    ]
    with Beside(job, "worker", command) as beside:
        up = beside.wait_for(lambda: " ready." in beside.log, job.seconds)
        load = run_load(job) if up else Outcome()
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
