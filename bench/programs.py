"""Every raw program by its address: of those whose page shows `uv run …`, how many do elsewhere what was recorded here."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from errata.case import Case, Program
from errata.catalogue import load_catalogue
from errata.programs import run_lines, write_programs
from errata.rerun import rerun, shows
from errata.stamp import read_stamp


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_) -> None:
        pass


def run(root: Path) -> None:
    """Prints what did not behave, and the ratio."""
    catalogue = load_catalogue(root, pages=False)
    with tempfile.TemporaryDirectory() as folder:
        write_programs(catalogue, Path(folder) / "programs")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
        Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_port}/"
        chosen = [
            (case, program, line.removeprefix("uv run "))
            for case in catalogue.cases.values()
            for program, line in run_lines(case, read_stamp(case), site)
        ]
        with ThreadPoolExecutor(2) as pool:
            wrong = [each for each in pool.map(lambda each: _wrong(*each), chosen) if each]
        server.shutdown()
    print(f"{len(chosen) - len(wrong)} of {len(chosen)} programs do by `uv run` what their case says")


def _wrong(case: Case, program: Program, address: str) -> str:
    """What is not as the case says; empty when nothing is."""
    with tempfile.TemporaryDirectory() as home:
        done = rerun(address, Path(home))
    good = done.status == 0 if program.role == "fixed" else shows(case, done.errors)
    found = "" if good else (done.errors.strip()[-400:] or f"exit status {done.status}")
    if found:
        print(f"{case.id}/{program.name}: {found}\n", flush=True)
    return found
