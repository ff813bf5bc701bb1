"""A cell of the matrix: one release of a framework in an isolated environment, as a user had it then."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from errata.case import Case
from errata.environment import TOOLS, alone, python_of, run_uv, write_whole
from errata.history import Seen, judge_broken, judge_fixed, run_digest
from errata.job import Outcome
from errata.problem import Problem, Refused
from errata.runner import Runner

FILE = "matrix/matrix.toml"
PYTHONS = ("3.11", "3.12", "3.13")


@dataclass(frozen=True)
class Cell:
    """One environment that cases are run in.

    Attributes:
        framework: whose cases it runs.
        package: the distribution whose release it is about.
        release: version; `lock` for what `uv.lock` has, `newest` for the newest there is.
        date: ISO date that the environment is resolved as of; empty for none.
        requirements: everything to install.
        python: version of the interpreter, such as `3.12`; empty for the one that runs the tool.
    """

    framework: str
    package: str
    release: str
    date: str
    requirements: tuple[str, ...]
    python: str = ""

    @property
    def name(self) -> str:
        """`langgraph-1.0.10`, `langgraph-lock-py3.13`."""
        return f"{self.framework}-{self.release}" + (f"-py{self.python}" if self.python else "")

    def runs(self, case: Case) -> bool:
        """Whether the case belongs into this cell: cases with an environment of their own belong into none."""
        return case.framework == self.framework and not case.environment


def load_cells(root: Path) -> list[Cell]:
    """The cells of `matrix/matrix.toml`, the lock's own last, for each Python that is found.

    Raises:
        Refused: the file is missing or malformed.
    """
    path = root / FILE
    try:
        table = tomllib.loads(path.read_text())
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise Refused(Problem(path, f"cannot be read: {error}")) from None
    cells = []
    for framework, each in table.items():
        try:
            package, others, releases = each["package"], each["with"], each["releases"]
        except (KeyError, TypeError):
            raise Refused(Problem(path, f"[{framework}] needs `package`, `with` and [{framework}.releases]")) from None
        for release, day in releases.items():
            pinned = (f"{package}=={release}", *others)
            cells.append(Cell(framework, package, release, day.isoformat(), pinned))
        for python in PYTHONS:
            cells.append(Cell(framework, package, "lock", "", (), python))
    return cells


def choose(cells: Iterable[Cell], names: Iterable[str]) -> list[Cell]:
    """The cells with these names, or of these frameworks; all without names.

    Raises:
        Refused: a name that no cell has.
    """
    cells, names = list(cells), list(names)
    for name in names:
        if not any(name in (cell.name, cell.framework) for cell in cells):
            raise Refused(Problem(Path(FILE), f"there is no cell {name!r}; `errata matrix --list` shows all"))
    return [cell for cell in cells if not names or cell.name in names or cell.framework in names]


def environment(cell: Cell, root: Path, tell: Callable[[str], None]) -> tuple[str, str]:
    """Makes the cell's environment, or finds it made.

    Returns:
        The path of its interpreter, and a digest of what is installed.

    Raises:
        RuntimeError: it cannot be resolved or installed; with uv's own words.
    """
    if cell.release == "lock":
        text = run_uv(
            "export", "-q", "--locked", "--all-groups", "--no-hashes", "--no-emit-project", "--no-annotate", "--no-header",
            "--project", str(root),
        )  # fmt: skip
    else:
        text = _lock(cell, root, tell)
    return python_of(text, cell.python, root, lambda: tell(f"installing {cell.name}"))


def _lock(cell: Cell, root: Path, tell: Callable[[str], None]) -> str:
    """The text of the cell's lock, resolved when it is missing or the requirements changed."""
    path = root / "matrix" / f"{cell.name}.lock"
    head = "# " + " ".join([*cell.requirements, *TOOLS]) + (f" as of {cell.date}" if cell.date else "")
    with alone(root, "resolving"):
        if path.is_file() and path.read_text().partition("\n")[0] == head:
            return path.read_text()
        tell(f"resolving {cell.name}")
        python = ("--python-version", cell.python) if cell.python else ("--python", sys.executable)
        when = ("--prerelease", "allow", "--upgrade")
        if cell.date:
            # the runner's own tools are today's
            today = date.today().isoformat()
            tools = (option for tool in TOOLS for option in ("--exclude-newer-package", f"{tool}={today}"))
            when = ("--exclude-newer", cell.date, *tools)
        given = "\n".join([*cell.requirements, *TOOLS])
        text = (
            head
            + "\n"
            + run_uv("pip", "compile", "-q", "--no-header", "--no-annotate", "-", *python, *when, given=given)
        )
        if cell.date:
            write_whole(path, text)
        return text


def run_cell(
    cell: Cell, cases: list[Case], root: Path, jobs: int, tell: Callable[[str], None]
) -> Iterator[tuple[Case, Seen, str]]:
    """Runs cases in a cell; gives each with what was seen, and the text that its broken program failed with.

    Raises:
        RuntimeError: the environment cannot be made.
    """
    python, _ = environment(cell, root, tell)
    waiting: dict[str, dict[str, Outcome]] = {case.id: {} for case in cases}
    with Runner(root, jobs, tell=tell, python=python) as runner:
        programs = [(case, program) for case in cases for program in case.programs]
        for case, program, outcome in runner.run_all(programs, packages=True):
            outcomes = waiting[case.id]
            outcomes[program.name] = outcome
            if len(outcomes) == len(case.programs):
                failures = outcomes[case.broken.name].failures
                yield case, _seen(cell, case, outcomes), failures[-1].text() if failures else ""


def _seen(cell: Cell, case: Case, outcomes: dict[str, Outcome]) -> Seen:
    state, error = judge_broken(case, outcomes[case.broken.name])
    told = next((outcome for outcome in outcomes.values() if outcome.python), Outcome())
    return Seen(
        cell=cell.name,
        package=cell.package,
        version=told.packages.get(cell.package) or cell.release,
        python=told.python,
        date=date.today().isoformat(),
        broken=state,
        error=error,
        fixes={each.name: judge_fixed(case, each, outcomes[each.name]) for each in case.fixed},
        digest=run_digest(case),
    )
