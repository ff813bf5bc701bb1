"""A case's history: what each version of its framework did with its programs. Written by the matrix, never by hand.

`versions.json` beside the case has one entry a cell, one line each, so that `git diff` shows what a version changed:

    {"langgraph-0.2.76": {"package": "langgraph", "version": "0.2.76", "python": "3.11.7", "date": "2026-11-20", "broken": "wording",
     "error": "…", "fixed.py": "works", "digest": "…"}, …, "seal": "…"}

`broken` is `same`, `wording` (the same class from the same package with another text), `other`, `passes`, `import` (a module
does not exist yet) or `killed`; `error` is what was seen where it was not `same`. Each fix `works`, `fails` or is `import`.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass

from errata.case import Case
from errata.environment import write_whole
from errata.job import Outcome
from errata.problem import Problem
from errata.record import Failure, origin
from errata.verdict import complaints, documented

FILE = "versions.json"
STATES = ("same", "wording", "other", "passes", "import", "killed")
FIXES = ("works", "fails", "import")
_MISSING = ("ImportError", "ModuleNotFoundError")


@dataclass(frozen=True)
class Seen:
    """What one cell saw of one case.

    Attributes:
        cell: its name.
        package: the distribution that the cell is about.
        version: of that distribution.
        python: version of the interpreter.
        date: ISO date of the run.
        broken: one of `STATES`.
        error: type and message where they are not as documented; empty otherwise.
        fixes: program name to one of `FIXES`.
        digest: of the programs that were run.
    """

    cell: str
    package: str
    version: str
    python: str
    date: str
    broken: str
    error: str
    fixes: dict[str, str]
    digest: str

    def to_json(self) -> dict:
        """As one entry of the file."""
        own = {key: getattr(self, key) for key in ("package", "version", "python", "date", "broken", "error")}
        return {key: value for key, value in own.items() if value} | self.fixes | {"digest": self.digest}


def version_key(version: str) -> tuple:
    """Orders versions as numbers: 0.9 before 0.10."""
    return tuple(int(part) if part.isdigit() else part for part in re.findall(r"\d+|[a-z]+", version))


def judge_broken(case: Case, outcome: Outcome) -> tuple[str, str]:
    """One of `STATES`, and the error where it is not as documented."""
    if outcome.killed:
        return "killed", outcome.killed.partition("\n")[0]
    if outcome.ended:
        return "passes", ""
    if documented(case, outcome):
        return "same", ""
    if not outcome.failures:
        return "other", ""
    failure = outcome.failures[-1]
    if _cannot_import(failure, case):
        return "import", _text(failure)
    short = case.signature.type.rpartition(".")[2]
    same_place = origin(failure.text()) == origin(case.record) != "broken"
    alike = failure.type.rpartition(".")[2] == short and same_place and short != "AssertionError"
    return ("wording" if alike else "other"), _text(failure)


def judge_fixed(case: Case, program, outcome: Outcome) -> str:
    """One of `FIXES`."""
    if not complaints(case, program, outcome):
        return "works"
    if outcome.failures and _cannot_import(outcome.failures[-1], case):
        return "import"
    return "fails"


def _cannot_import(failure: Failure, case: Case) -> bool:
    return failure.type in _MISSING and case.signature.type not in _MISSING


def _text(failure: Failure) -> str:
    text = f"{failure.type}: {failure.message}" if failure.message else failure.type
    return text.partition("\n")[0][:300]


def run_digest(case: Case) -> str:
    """A digest of what a cell runs: programs, companions and how, but not the wordings that runs bring to light."""
    total = hashlib.sha256()
    how = (case.signature.text, case.runtime, case.services, case.command, case.fresh)
    total.update(repr(how).encode())
    for path in sorted([*(program.path for program in case.programs), *case.companions]):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def read_history(case: Case) -> list[Seen]:
    """What is stored and still true of the case's programs, oldest version first."""
    return [seen for seen in _stored(case) if seen.digest == run_digest(case)]


def history_problems(case: Case) -> list[Problem]:
    """What is wrong with the stored file; a missing file is nothing wrong."""
    path = case.folder / FILE
    if not path.is_file():
        return []
    try:
        table = json.loads(path.read_text())
        seal = table.pop("seal")
    except (ValueError, KeyError, AttributeError):
        return [Problem(path, f"not a history; run `errata matrix {case.framework}` to write it")]
    if seal != _seal(table):
        return [
            Problem(path, f"was edited by hand; run `errata matrix {case.framework} --again` to write it from runs")
        ]
    return []


def write_history(case: Case, seen: list[Seen]) -> None:
    """Merges cells into the file; entries of other programs than today's are dropped."""
    kept = {each.cell: each for each in read_history(case)} | {each.cell: each for each in seen}
    ordered = sorted(
        kept.values(), key=lambda each: (each.package, version_key(each.version), version_key(each.python))
    )
    table = {each.cell: each.to_json() for each in ordered}
    lines = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}," for key, value in table.items()]
    write_whole(case.folder / FILE, "{\n" + "\n".join(lines) + f'\n "seal": "{_seal(table)}"\n}}\n')


def _seal(table: dict) -> str:
    return hashlib.sha256(json.dumps(table, sort_keys=True).encode()).hexdigest()[:16]


def _stored(case: Case) -> list[Seen]:
    path = case.folder / FILE
    if not path.is_file() or history_problems(case):
        return []
    table = json.loads(path.read_text())
    table.pop("seal")
    return [_seen(cell, dict(entry)) for cell, entry in table.items()]


def _seen(cell: str, entry: dict) -> Seen:
    known = {key: entry.pop(key, "") for key in ("package", "version", "python", "date", "broken", "error", "digest")}
    return Seen(cell=cell, fixes=entry, **known)


def wordings(case: Case) -> list[str]:
    """Texts that other versions had for the same error, as signatures, oldest first."""
    found = [each.error for each in read_history(case) if each.broken == "wording"]
    return [text.replace("{", "{{").replace("}", "}}").replace("…", "{value}") for text in dict.fromkeys(found)]
