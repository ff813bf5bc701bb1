"""The runtime `streamlit`: the program is an app, run by Streamlit's own AppTest, or by `load.py` where the case has one.

`load.py` finds the app's file name under `APP`, drives it (clicks, reruns) and asserts what it shows.
"""

from __future__ import annotations

import os
from pathlib import Path

from errata.job import Job, Outcome
from errata.log import python_failures
from errata.record import Failure
from errata.runtimes.script import run_python


def run(job: Job) -> Outcome:
    """Runs the app once, or the load; errors that Streamlit catches and shows count as the app's."""
    os.environ["APP"] = job.program
    from streamlit import config
    from streamlit.testing.v1 import AppTest

    config.set_option("logger.enableRich", False)  # plain tracebacks in the log
    stdout, stderr = Path(job.run) / "stdout", Path(job.run) / "stderr"
    if (job.work / "load.py").is_file():
        load = run_python(job.work / "load.py", job.role == "fixed", stdout)
        failures = (*load.failures, *python_failures(stderr.read_text(), str(job.work)))
        return Outcome(failures, load.ended, load.output, load.proofs, load.updated, log=stderr.read_text())
    app = AppTest.from_file(str(job.path), default_timeout=job.seconds).run()
    shown = tuple(Failure(each.proto.type, each.message) for each in app.exception)
    failures = tuple(python_failures(stderr.read_text(), str(job.work))) or shown
    proofs = job.path.read_text().count("assert ") if not failures else 0
    return Outcome(failures, ended=not failures, output=stdout.read_text(), proofs=proofs, log=stderr.read_text())
