"""HTTP services inside the walls: each in a forked process of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from http.server import HTTPServer
from pathlib import Path

from errata.job import Job


def serve_beside(job: Job, make: Callable[[], HTTPServer]) -> int:
    """Serves in a forked process until the run ends.

    Args:
        job: the running job; a failing handler writes to `service.log` below its temporary folder.
        make: makes the server, bound to a port of 127.0.0.1.

    Returns:
        The port.
    """
    server = make()
    if os.fork() == 0:
        log = os.open(Path(job.run) / "tmp" / "service.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, 1)
        os.dup2(log, 2)
        try:
            server.serve_forever()
        finally:
            os._exit(0)
    server.server_close()
    return server.server_address[1]
