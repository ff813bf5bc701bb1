"""Serves the site and follows the files: what `make site` runs. Usage: serve.py HOST:PORT

Only the standard library is used, because it runs before anything is installed. The address is tried first, so that
nobody waits for a build that cannot be served. Ctrl-C ends everything without a word: what runs has a session of its own,
whose programs would each say that they were interrupted, and a temporary folder that is removed with all that they left.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 5
"""Seconds in which a program that was told to end may do so."""
_ADDRESS = re.compile(r"([A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*|\d+\.\d+\.\d+\.\d+):(\d{1,5})")


def problem(address: str) -> str:
    """Why the site cannot be served there, with what to do, as a sentence; empty when it can.

    Args:
        address: as `host:port`.
    """
    match = _ADDRESS.fullmatch(address)
    if not match or not 0 < int(match[2]) < 2**16:
        port = address if re.fullmatch(r"\d{1,4}", address) else "8001"
        return f"{address!r} is no address; write host and port: make site ADDRESS=127.0.0.1:{port}"
    host, port = match[1], int(match[2])
    why = _refused(host, port)
    if not why:
        return ""
    other = next((each for each in range(max(port, 1023) + 1, 2**16) if not _refused("127.0.0.1", each)), 8001)
    return f"cannot serve at {address}: {why}; choose another address: make site ADDRESS=127.0.0.1:{other}"


def _refused(host: str, port: int) -> str:
    try:
        with socket.socket() as trial:
            # as the server does: an address that was just left can be taken again
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((host, port))
            trial.listen()
    except OSError as error:
        return (error.strerror or str(error)).lower()
    return ""


@contextlib.contextmanager
def interruptible():
    """Turns a termination and a closed terminal into what Ctrl-C is."""
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        print()


@contextlib.contextmanager
def running(command: list[str], variables: dict[str, str], **options):
    """A process in a session of its own; leaving ends it with all that it started."""
    environment = {**os.environ, **variables}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, start_new_session=True, **options
    )
    try:
        yield process
    finally:
        # a second Ctrl-C must not keep anything alive
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for how in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, how)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
        signal.signal(signal.SIGINT, signal.default_int_handler)


def finished(command: list[str], variables: dict[str, str]) -> str:
    """Runs a command to its end; what it prints.

    Raises:
        SystemExit: it failed, and has said why; with its status.
    """
    with running(command, variables, stdout=subprocess.PIPE, text=True) as process:
        text = process.communicate()[0]
    if process.returncode:
        print(text, end="")
        sys.exit(process.returncode)
    return text.strip()


def served(command: list[str], variables: dict[str, str], url: str) -> int:
    """Runs a server until it ends or is interrupted, and says where it is when it answers; its exit status."""
    with running(command, variables) as process:
        while process.poll() is None and not _answers(url):
            time.sleep(0.1)
        if process.poll() is None:
            print(f"Errata is at {url}, end with Ctrl-C", flush=True)
        return process.wait()


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def main() -> int:
    """Checks the address, prepares, builds and serves."""
    address = sys.argv[1]
    if why := problem(address):
        sys.exit(why)
    find_uv = str(Path(__file__).with_name("find_uv.py"))
    with interruptible(), tempfile.TemporaryDirectory(prefix="errata-site-") as temporary:
        variables = {
            "TMPDIR": temporary,
            "UV_PROJECT_ENVIRONMENT": ".errata/site-venv",
            "ERRATA_PREVIEW": "true",
            "ERRATA_SITE_URL": os.environ.get("ERRATA_SITE_URL") or f"http://{address}/",
        }
        uv = finished([sys.executable, find_uv, "--install"], variables)
        path = urlsplit(variables["ERRATA_SITE_URL"]).path
        preview = str(Path(__file__).with_name("preview.py"))
        command = [uv, "run", "--quiet", "--locked", "--group", "site", "python", preview, address, path]
        print("… preparing the site", flush=True)
        return served(command, variables, f"http://{address}{path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
