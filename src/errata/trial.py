"""A trial: the programs of cases, run in a cell of the matrix. What was seen is kept below `.errata/`, so that it can be judged again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from errata.case import Case, Program
from errata.cell import PYTHON, Cell, Installed
from errata.environment import write_whole
from errata.history import Seen, judge_broken, judge_fixed, run_digest
from errata.job import Outcome
from errata.runner import Runner
from errata.stamp import read_stamp

PATIENCE = 20
"""Seconds for a program at first: an old version may wait for what never comes. What is killed is run again with the case's own."""
OWN_FAULT = ("the run", "its runner", "it cannot be run", "it was interrupted")
"""How sentences begin by which the runner says that it did not get to run a program."""
LOG = 2000
"""Characters of a program's log that are kept."""


@dataclass(frozen=True)
class Trial:
    """A case's programs in one cell.

    Attributes:
        case: which case.
        seen: what is to be said of it.
        record: the text that its broken program failed with; empty when it did not.
    """

    case: Case
    seen: Seen
    record: str


def run_cell(
    cell: Cell, installed: Installed, cases: list[Case], root: Path, jobs: int, tell: Callable[[str], None]
) -> Iterator[Trial]:
    """Runs cases in a cell; gives each as soon as all its programs have been run.

    Args:
        cell: the cell.
        installed: its environment.
        cases: those that belong into it.
        root: the repository.
        jobs: how many programs run side by side; 0 for one a core.
        tell: called with a sentence when a long step begins.
    """
    waiting: dict[str, dict[str, Outcome]] = {case.id: {} for case in cases}
    with Runner(root, jobs, tell=tell, python=installed.python, patience=PATIENCE) as runner:
        programs = [(case, program) for case in cases for program in case.programs]
        for case, program, outcome in runner.run_all(programs):
            if more := _lacking(cell, case, outcome):
                outcome = runner.run(case, program, more=more)
            elif _doubtful(case, program, outcome):
                outcome = runner.run(case, program)
            outcomes = waiting[case.id]
            outcomes[program.name] = outcome
            if outcome.killed.startswith(OWN_FAULT):
                tell(f"{cell.name}: {case.id}/{program.name} is no result: {outcome.killed}")
            elif len(outcomes) == len(case.programs) and not _unusable(outcomes):
                today = date.today().isoformat()
                _keep(root, cell, case, outcomes, today)
                yield judge(cell, installed.versions, case, outcomes, today)


def _unusable(outcomes: dict[str, Outcome]) -> bool:
    """Whether one of them says something about the runner, and nothing about the program."""
    return any(outcome.killed.startswith(OWN_FAULT) for outcome in outcomes.values())


def _lacking(cell: Cell, case: Case, outcome: Outcome) -> dict[str, str]:
    """What the program must be given in this version only; nothing where the case is about the lack of it."""
    if not cell.given or not outcome.failures:
        return {}
    text = outcome.failures[-1].text()
    about = "".join((case.record, *(each.text for each in case.wordings)))
    return dict(cell.given) if any(name in text and name not in about for name, _ in cell.given) else {}


def _doubtful(case: Case, program: Program, outcome: Outcome) -> bool:
    """Whether a busy machine may have had a part in it: a program that waits was killed, or saw things in another order."""
    if program.role == "broken":
        return bool(outcome.killed or outcome.ended)
    return bool(outcome.killed) or judge_fixed(case, program, outcome) == "fails"


def judge(cell: Cell, versions: dict[str, str], case: Case, outcomes: dict[str, Outcome], day: str) -> Trial:
    """What the outcomes of a case's programs say of it.

    Args:
        cell: where they were run.
        versions: version by distribution, of the cell.
        case: the case.
        outcomes: by program name.
        day: ISO date of the run.
    """
    broken = outcomes[case.broken.name]
    state, error = judge_broken(case, broken)
    about = cell.about(case)
    python = next((outcome.python for outcome in outcomes.values() if outcome.python), cell.python)
    seen = Seen(
        cell=cell.name,
        package=about,
        version=python if about == PYTHON else versions.get(about, cell.release),
        python=python,
        date=day,
        broken=state,
        error=error,
        fixes={each.name: judge_fixed(case, each, outcomes[each.name]) for each in case.fixed},
        digest=run_digest(case),
    )
    return Trial(case, seen, broken.failures[-1].text() if broken.failures else "")


def stamped(cell: Cell, versions: dict[str, str], case: Case) -> Seen | None:
    """What the case's stamp says, where it is of a run with the versions and the Python of this cell; None otherwise."""
    stamp = read_stamp(case) if cell.release == "lock" else None
    if stamp is None or stamp.python.rpartition(".")[0] != cell.python:
        return None
    if any(versions.get(package) != version for package, version in stamp.packages.items()):
        return None
    about = cell.about(case)
    version = stamp.python if about == PYTHON else versions.get(about, "")
    fixes = {each.name: "works" for each in case.fixed}
    return Seen(cell.name, about, version, stamp.python, stamp.date, "same", "", fixes, run_digest(case))


def kept(root: Path, cell: Cell, versions: dict[str, str], case: Case) -> Trial | None:
    """What this machine saw when it ran the case in the cell, judged anew; None when it did not, or the programs changed."""
    path = _path(root, cell, case)
    if not path.is_file():
        return None
    data = json.loads(path.read_text())
    if data["digest"] != run_digest(case):
        return None
    outcomes = {name: Outcome.from_json(each) for name, each in data["outcomes"].items()}
    if _unusable(outcomes) or outcomes.keys() != {program.name for program in case.programs}:
        return None
    if data.get("given", {}) != dict(cell.given) and any(_lacking(cell, case, each) for each in outcomes.values()):
        return None
    return judge(cell, versions, case, outcomes, data["date"])


def kept_record(root: Path, cell: Cell, case: Case) -> str:
    """The text that this machine saw the broken program fail with in the cell; empty when it did not run it, or it did not fail."""
    trial = kept(root, cell, {}, case)
    return trial.record if trial else ""


def _keep(root: Path, cell: Cell, case: Case, outcomes: dict[str, Outcome], day: str) -> None:
    path = _path(root, cell, case)
    path.parent.mkdir(parents=True, exist_ok=True)
    short = {name: replace(outcome, log=outcome.log[-LOG:]).to_json() for name, outcome in outcomes.items()}
    write_whole(
        path, json.dumps({"digest": run_digest(case), "date": day, "given": dict(cell.given), "outcomes": short})
    )


def _path(root: Path, cell: Cell, case: Case) -> Path:
    return root / ".errata" / "matrix" / cell.name / f"{case.id.replace('/', '.')}.json"
