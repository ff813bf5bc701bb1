"""A stamp: when, and with which versions, a case was last seen to hold. Written after a run, never by hand."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date

from errata.case import STAMP, Case
from errata.problem import Problem


@dataclass(frozen=True)
class Stamp:
    """What a passing run of all programs of a case was seen with.

    Attributes:
        date: ISO date of the run.
        python: version of the interpreter.
        packages: version by distribution, the case's own framework first.
        digest: `Case.digest()` at the time of the run.
    """

    date: str
    python: str
    packages: dict[str, str]
    digest: str

    def seal(self) -> str:
        """A checksum over all fields; it tells a slip of the editor, not an attacker."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]


def new_stamp(case: Case, python: str, packages: dict[str, str]) -> Stamp:
    """The stamp of a run that has just passed."""
    return Stamp(date.today().isoformat(), python, packages, case.digest())


def write_stamp(case: Case, stamp: Stamp) -> None:
    """Writes `verified.json` beside the case's programs."""
    text = json.dumps({**asdict(stamp), "seal": stamp.seal()}, indent=1)
    (case.folder / STAMP).write_text(text + "\n")


def read_stamp(case: Case) -> Stamp | None:
    """The case's stamp; None without a run, or when the programs, the record or the stamp itself changed since."""
    return _read(case)[0]


def stamp_problems(case: Case) -> list[Problem]:
    """What is wrong with the case's `verified.json`; a missing file, or one of an earlier state, is nothing wrong."""
    return _read(case)[1]


def _read(case: Case) -> tuple[Stamp | None, list[Problem]]:
    path = case.folder / STAMP
    if not path.is_file():
        return None, []
    try:
        values = json.loads(path.read_text())
        seal = values.pop("seal")
        stamp = Stamp(**values)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return None, [Problem(path, f"not a stamp ({error}); run `errata verify --stamp {case.id}` to write it")]
    if seal != stamp.seal():
        return None, [
            Problem(path, f"was edited by hand; run `errata verify --stamp {case.id}` to write it from a run")
        ]
    if stamp.digest != case.digest():
        return None, []  # the case changed since: it is not verified, and nothing is wrong with that
    return stamp, []
