"""The runner: takes programs of cases and gives outcomes, several side by side, each in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from importlib import import_module
from pathlib import Path

from errata.case import Case, Program
from errata.child import FOLDERS
from errata.forker import Forker
from errata.job import Job, Outcome
from errata.packages import case_modules
from errata.settings import load_settings
from errata.surroundings import HUGE_PAGES, base_variables

NO_FORK = "this machine cannot fork: every program starts a fresh interpreter, which takes about a hundred times longer"
HOME = Path(__file__).parent.parent
TOOLS = ("pytest_examples.run_code", "black")
"""Modules that running any program needs."""


class Runner:
    """Runs programs. Use as a context manager: leaving it ends the zygote and the servers.

    Args:
        root: the repository.
        parallel: how many programs run side by side.
        fresh: run every program in a fresh interpreter instead of forking the zygote.
        tell: called with a sentence when a long step begins.
        python: the interpreter of cases without an environment of their own.
        patience: seconds after which a program of `run_all` is killed, where its case allows more; 0 for what it allows.
    """

    def __init__(
        self,
        root: Path,
        parallel: int = 0,
        fresh: bool = False,
        tell: Callable[[str], None] = lambda _: None,
        python: str = sys.executable,
        patience: int = 0,
    ):
        self.root = root.resolve()
        self.parallel = parallel or max(2, os.cpu_count() or 2) + 1
        self.settings = load_settings(root)
        self.tell = tell
        self.python = python
        self.patience = patience
        self.fresh = fresh or not (hasattr(os, "fork") and hasattr(os, "pidfd_open"))
        if self.fresh and not fresh:
            tell(NO_FORK)
        self.preload = self.settings.modules(self.settings.preload)
        self._folder = Path(tempfile.mkdtemp(prefix="errata-"))
        self._lock = threading.Lock()
        self._forkers: dict[str, Forker | None] = {}
        self._starting: dict[str, threading.Lock] = {}
        self._failed: dict[str, RuntimeError] = {}
        self._servers: dict[str, object] = {}
        self._count = 0
        self._walls_told = False
        self._stopped = False
        self._processes: set[subprocess.Popen] = set()

    def __enter__(self) -> Runner:
        if threading.current_thread() is threading.main_thread():
            # a terminated run still ends its servers and removes its folders
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        return self

    def __exit__(self, *_: object) -> None:
        for forker in self._forkers.values():
            if forker:
                forker.close()
        for server in self._servers.values():
            server.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def run(
        self,
        case: Case,
        program: Program,
        packages: bool = False,
        patience: int = 0,
        more: dict[str, str] | None = None,
    ) -> Outcome:
        """Runs one program and waits for it.

        Args:
            case: its case.
            program: one of the case's programs.
            packages: whether the outcome says which packages the program imports.
            patience: seconds after which it is killed, where the case allows more; 0 for what it allows.
            more: environment variables beside those of the settings.
        """
        try:
            folder = self._new_folder()
        except OSError as error:
            return Outcome(killed=f"it cannot be run: {error}")
        try:
            python = self._python(case, program)
            job = self._job(case, program, folder, packages, patience, more or {})
            forked = None if case.fresh or self.fresh else self._forker(python, _tops(case))
            if self._stopped:
                return Outcome(killed="it was interrupted")
            if forked:
                forked.run(job)
            else:
                self._start(job, python)
            outcome = folder / "outcome.json"
            if not outcome.is_file():
                return Outcome(killed="its runner ended without a word", log=_read(folder / "runner"))
            return Outcome.from_json(json.loads(outcome.read_text()))
        except (OSError, RuntimeError) as error:
            return Outcome(killed=f"it cannot be run: {error}")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def expect(self, cases: Iterable[Case]) -> None:
        """Restricts what the zygote imports to what these cases use. Without a call, it imports everything."""
        forked = [case for case in cases if not case.fresh and not all(map(case.requirements, case.programs))]
        self.preload = self.settings.modules({name for case in forked for name in _tops(case)})

    def run_all(
        self, programs: Iterable[tuple[Case, Program]], packages: bool = False
    ) -> Iterator[tuple[Case, Program, Outcome]]:
        """Runs programs side by side; gives each with its outcome as it ends."""
        programs = spread(programs)
        self.expect(case for case, _ in programs)
        with ThreadPoolExecutor(self.parallel) as pool:
            futures = {
                pool.submit(self.run, case, program, packages, self.patience): (case, program)
                for case, program in programs
            }
            try:
                for future in as_completed(futures):
                    yield (*futures[future], future.result())
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                self._stop()
                raise

    def _stop(self) -> None:
        """Ends what runs, because nobody waits for it any more."""
        self._stopped = True
        for forker in tuple(self._forkers.values()):
            if forker:
                forker.close()
        for process in tuple(self._processes):
            process.kill()

    def _job(
        self, case: Case, program: Program, folder: Path, packages: bool, patience: int, more: dict[str, str]
    ) -> Job:
        others = {each.path for each in case.programs} - {program.path}
        files = [path for path in (program.path, *case.companions) if path not in others]
        for path in files:
            shutil.copyfile(path, folder / "work" / path.name)
        variables = {key: value.format(run=folder) for key, value in self.settings.variables.items()}
        return Job(
            case=case.id,
            program=program.name,
            role=program.role,
            runtime=case.runtime,
            run=str(folder),
            files=tuple(map(str, files)),
            variables=base_variables(folder, self._python(case, program))
            | variables
            | more
            | self._outside(case, folder),
            services=tuple(name for name in case.services if not _outside_module(name)),
            command=case.command,
            seconds=min(case.seconds, patience or case.seconds),
            memory=case.memory,
            packages=packages,
        )

    def _outside(self, case: Case, folder: Path) -> dict[str, str]:
        """Variables of the servers that run outside the walls, started on first use."""
        variables: dict[str, str] = {}
        for name in case.services:
            if module := _outside_module(name):
                with self._lock:
                    if name not in self._servers:
                        self.tell(f"starting {name}")
                        self._servers[name] = module.Server(self._folder)
                variables |= self._servers[name].variables(folder.name)
        return variables

    def _python(self, case: Case, program: Program) -> str:
        """The interpreter for the program: this one, or that of its pinned environment."""
        if not case.requirements(program):
            return self.python
        from errata.environment import interpreter

        return interpreter(case, program, self.root, self.tell)

    def _new_folder(self) -> Path:
        with self._lock:
            self._tell_walls()
            self._count += 1
            folder = self._folder / f"errata-run-{self._count}"
        for name in FOLDERS:
            (folder / name).mkdir(parents=True)
        return folder

    def _tell_walls(self) -> None:
        """Says, once, which walls cannot be built here: in a process of its own, because trying them needs a single thread."""
        if not self._walls_told:
            self._walls_told = True
            command = [sys.executable, "-m", "errata.sandbox"]
            found = subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": str(HOME)}).stdout
            for sentence in found.split("\n") if found.strip() else ():
                self.tell(sentence)

    def _start(self, job: Job, python: str) -> None:
        """Runs the job in a fresh interpreter."""
        environment = {**job.variables, "PYTHONPATH": str(HOME)}
        with open(Path(job.run) / "runner", "w") as log:
            process = subprocess.Popen(
                [python, "-m", "errata.child"],
                stdin=subprocess.PIPE,
                text=True,
                stdout=log,
                stderr=log,
                env=environment,
            )
            self._processes.add(process)
            try:
                process.communicate(json.dumps(job.to_json()))
            finally:
                self._processes.discard(process)

    def _forker(self, python: str, modules: set[str]) -> Forker | None:
        """The forker of an interpreter, started on first use.

        None where a module of a pinned environment cannot be imported: a failed import leaves traces, and cases of such
        environments are often about that very failure.

        Raises:
            RuntimeError: it ended while it started, now or for an earlier program; it is not started a second time.
        """
        with self._lock:
            starting = self._starting.setdefault(python, threading.Lock())
        with starting:
            # Ctrl-C ends a zygote before it ends the threads that wait for it
            if python in self._failed:
                raise self._failed[python]
            if python not in self._forkers and not self._stopped:
                try:
                    self._forkers[python] = self._start_forker(python, modules)
                except RuntimeError as error:
                    self._failed[python] = error
                    raise
            return self._forkers.get(python)

    def _start_forker(self, python: str, modules: set[str]) -> Forker | None:
        own = python == self.python
        if own:
            self.tell("importing the frameworks")
        preload = self.preload if own else self.settings.modules(modules)
        folder = self._folder / f"zygote-{len(self._starting)}-{Path(python).parent.parent.name}"
        for name in FOLDERS:
            (folder / name).mkdir(parents=True)
        variables = {key: value.format(run=folder) for key, value in self.settings.variables.items()}
        environment = {**base_variables(folder, python), **variables, "PYTHONPATH": str(HOME)}
        # written once here, the byte code serves every fresh interpreter; the walls keep programs from writing any
        del environment["PYTHONDONTWRITEBYTECODE"]
        environment |= HUGE_PAGES
        command = [python, "-m", "errata.zygote", *TOOLS]
        forker = Forker([*command, *preload], folder, folder / "work", environment)
        failed = [module for module, reason in forker.missing.items() if reason]
        if not own and any(module.partition(".")[0] in modules for module in failed):
            forker.close()
            return None
        for module, reason in forker.missing.items() if own else ():
            self.tell(f"cannot import {module} beforehand: {reason or 'there is no such module'}")
        if not own or not failed:
            return forker
        # an import that failed leaves half of its modules behind
        forker.close()
        preload = [module for module in preload if module not in failed]
        return Forker([*command, *preload], folder, folder / "work", environment)


def spread(programs: Iterable[tuple[Case, Program]]) -> list[tuple[Case, Program]]:
    """Orders programs so that those of one environment lie apart: while its zygote starts, others have something to run."""
    groups: dict[tuple[str, ...], list[tuple[Case, Program]]] = {}
    for case, program in programs:
        groups.setdefault(tuple(case.requirements(program)), []).append((case, program))
    placed = [((n + 0.5) / len(group), pair) for group in groups.values() for n, pair in enumerate(group)]
    return [pair for _, pair in sorted(placed, key=lambda each: each[0])]


def _tops(case: Case) -> set[str]:
    return {name.partition(".")[0] for name in case_modules(case)}


def _outside_module(name: str):
    """The module of a service that runs outside the walls, once for all programs; None for the others."""
    module = import_module(f"errata.services.{name}")
    return module if hasattr(module, "Server") else None


def _read(path: Path) -> str:
    return path.read_text(errors="replace")[-5000:] if path.is_file() else ""
