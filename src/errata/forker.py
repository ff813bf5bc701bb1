"""A forker: the near end of a zygote, which has imported modules once and forks a process for each job."""

from __future__ import annotations

import json
import subprocess
import threading
from concurrent.futures import Future
from pathlib import Path

from errata.job import Job


class Forker:
    """Starts a zygote and sends it jobs, from any thread.

    Args:
        command: the zygote's command line.
        folder: where its log lies.
        work: its working folder.
        environment: its whole environment.

    Attributes:
        missing: why, for each module that could not be imported beforehand; empty where there is no such module.

    Raises:
        RuntimeError: the zygote ended before it was ready; with its own words.
    """

    def __init__(self, command: list[str], folder: Path, work: Path, environment: dict[str, str]):
        self._log = folder / "log"
        self._lock = threading.Lock()
        self._waiting: dict[str, Future] = {}
        with open(self._log, "w") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, cwd=work, env=environment
            )
        first = self._process.stdout.readline()
        if not first:
            raise RuntimeError(f"the process that imports the frameworks ended:\n{self._words()}")
        self.missing: dict[str, str] = json.loads(first)["missing"]
        threading.Thread(target=self._listen, daemon=True).start()

    def run(self, job: Job) -> None:
        """Has the job run and waits for its end.

        Raises:
            RuntimeError: the zygote ended.
        """
        done: Future = Future()
        with self._lock:
            self._waiting[job.run] = done
            self._process.stdin.write(json.dumps(job.to_json()) + "\n")
            self._process.stdin.flush()
        done.result()

    def close(self) -> None:
        """Ends the zygote."""
        self._process.stdin.close()
        self._process.wait(timeout=10)

    def _listen(self) -> None:
        for line in self._process.stdout:
            self._waiting.pop(json.loads(line)["run"]).set_result(None)
        for future in self._waiting.values():
            future.set_exception(RuntimeError(f"the zygote ended:\n{self._words()}"))

    def _words(self) -> str:
        return self._log.read_text(errors="replace")[-5000:] if self._log.is_file() else ""
