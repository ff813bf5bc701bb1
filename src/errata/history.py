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

from errata.case import HISTORY, Case
from errata.environment import write_whole
from errata.job import Outcome
from errata.problem import Problem
from errata.record import Failure, origin
from errata.signature import Signature
from errata.timeline import version_key
from errata.verdict import complaints, documented

STATES = ("same", "wording", "other", "passes", "import", "killed")
FIXES = ("works", "fails", "import")
TELLING = 20
"""Letters of a message that say what it is about, whatever the class."""
LONGEST = 400
_WORD = re.compile(r"[a-z_]{2,}")
_CLASS = re.compile(r"\b[A-Z]\w*[a-z]\w*")
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
    return ("wording" if _alike(case, failure) else "other"), _text(failure)


def _alike(case: Case, failure: Failure) -> bool:
    """Whether it is the documented error in other words, or of another class."""
    if any(each.matches(failure.type, failure.message) for each in case.wordings):
        return True
    letters = sum(character.isalnum() for piece in case.signature.pieces for character in piece)
    if letters >= TELLING and case.signature.fits(failure.message):
        return True
    place = origin(failure.text())
    if place != origin(case.record):
        return False
    own, other = _words(" ".join(case.signature.pieces)), _words(failure.message.partition("\n")[0])
    common = len(own & other)
    share = common / max(1, min(len(own), len(other)))
    short = case.signature.type.rpartition(".")[2]
    if failure.type.rpartition(".")[2] != short:
        return share > 0.9 and common > 2 and short != "AssertionError"
    # what the program itself raises is Python's own words about anything; its assertions quote what it saw
    if place == "broken":
        return short == "AssertionError" and share >= 0.5 and common > 4
    # a class of its own says more than one that everybody raises
    return share >= (0.3 if "." in failure.type else 0.5) and common > 1


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def judge_fixed(case: Case, program, outcome: Outcome) -> str:
    """One of `FIXES`."""
    if not complaints(case, program, outcome):
        return "works"
    if outcome.failures and _cannot_import(outcome.failures[-1], case):
        return "import"
    return "fails"


def _cannot_import(failure: Failure, case: Case) -> bool:
    """Whether a module or a name in it does not exist; libraries raise `ImportError` for other reasons too."""
    return (
        failure.type in _MISSING
        and case.signature.type not in _MISSING
        and failure.message.startswith(("No module named", "cannot import name"))
    )


def _text(failure: Failure) -> str:
    text = f"{failure.type}: {failure.message}" if failure.message else failure.type
    first = text.partition("\n")[0]
    return first if len(first) <= LONGEST else first[:LONGEST] + "…"


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
    path = case.folder / HISTORY
    if not path.is_file():
        return []
    try:
        table = json.loads(path.read_text())
        seal = table.pop("seal")
    except (ValueError, KeyError, TypeError, AttributeError):
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
    write_whole(case.folder / HISTORY, "{\n" + "\n".join(lines) + f'\n "seal": "{_seal(table)}"\n}}\n')


def _seal(table: dict) -> str:
    return hashlib.sha256(json.dumps(table, sort_keys=True).encode()).hexdigest()[:16]


def _stored(case: Case) -> list[Seen]:
    path = case.folder / HISTORY
    if not path.is_file() or history_problems(case):
        return []
    table = json.loads(path.read_text())
    table.pop("seal")
    return [_seen(cell, dict(entry)) for cell, entry in table.items()]


def _seen(cell: str, entry: dict) -> Seen:
    known = {key: entry.pop(key, "") for key in ("package", "version", "python", "date", "broken", "error", "digest")}
    return Seen(cell=cell, fixes=entry, **known)


def wordings(case: Case) -> list[Signature]:
    """What other versions said for the same error, as signatures, oldest first; what is known already is left out.

    The parts that vary in the case's own signature vary in these too.
    """
    found: dict[str, Signature] = {}
    known = (case.signature, *case.wordings)
    for each in read_history(case):
        if each.broken == "wording":
            signature = Signature(_template(case, each.error))
            type_, _, message = each.error.partition(": ")
            letters = sum(character.isalnum() for piece in signature.pieces for character in piece)
            if letters >= TELLING and not any(other.matches(type_, message) for other in known):
                found.setdefault(signature.text, signature)
    return list(found.values())


def _template(case: Case, text: str) -> str:
    """A seen error with placeholders for what was cut or made unreadable, and for the values of the case's own placeholders."""
    kind, colon, message = text.partition(": ")
    for value in sorted(_values(case), key=len, reverse=True):
        message = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "\0", message)
    message = message.replace("{", "{{").replace("}", "}}")
    return kind + colon + re.sub(r"[\0…]+", "{value}", message)


def _values(case: Case) -> set[str]:
    """What the program brings into a message: what stands for the signature's placeholders in the record, and names of classes."""
    pattern = r"(\S(?:.*\S)?)".join(re.escape(piece) for piece in case.signature.pieces)
    prefix = re.escape(case.signature.type) + ": " if case.signature.type else ""
    match = re.search(f"^(?:[ |]*){prefix}{pattern}$", case.record, re.M)
    values = set(match.groups()) if match else set()
    names = set(_CLASS.findall(case.broken.path.read_text())) - set(_CLASS.findall(" ".join(case.signature.pieces)))
    return {value for value in values | names if len(value) > 1 or value.isdigit()}
