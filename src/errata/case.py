"""A case: one folder under `snippets/` with a program that fails and programs that work."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from errata.problem import Problem, Refused
from errata.signature import Signature

RUNTIMES = tuple(sorted(path.stem for path in (Path(__file__).parent / "runtimes").glob("[a-z]*.py")))
SERVICES = tuple(sorted(path.stem for path in (Path(__file__).parent / "services").glob("[a-z]*.py")))
SUFFIXES = {".py": "python", ".mts": "typescript"}
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RECORD, SETTINGS, STAMP, LOCK = "error.txt", "case.toml", "verified.json", "environment.lock"
FIXED_LOCK = "fixed_environment.lock"
HISTORY = "versions.json"

_KEYS = {
    "error": str,
    "wordings": list,
    "runtime": str,
    "environment": list,
    "fixed_environment": list,
    "services": list,
    "fresh": bool,
    "command": str,
    "seconds": int,
    "memory": int,
}


@dataclass(frozen=True)
class Program:
    """A file of a case that is run.

    Attributes:
        path: where it lies.
        role: `broken` or `fixed`.
    """

    path: Path
    role: str

    @property
    def name(self) -> str:
        """File name, such as `fixed_pool.py`."""
        return self.path.name

    @property
    def language(self) -> str:
        """`python` or `typescript`."""
        return SUFFIXES[self.path.suffix]


@dataclass(frozen=True)
class Case:
    """A broken program, its fixes and the error that the broken one documents.

    Attributes:
        id: `<framework>/<folder>`, permanent.
        folder: where its files lie.
        signature: the documented error.
        wordings: further wordings of the same error (older versions, other loops), matched but not run here.
        runtime: how its programs are run, one of `RUNTIMES`.
        environment: requirements of a pinned environment; empty for the project's own.
        fixed_environment: the same for the fixed programs, where the fix is another set of packages; None for `environment`.
        services: servers started for it (`postgres`).
        fresh: whether it needs an interpreter that has imported nothing, as for `gevent.monkey`.
        command: options of the runtime's server or worker, such as `uvicorn --workers 4`.
        seconds: the time limit of one program.
        memory: the memory limit of one program, in MiB.
        programs: the broken program first, then the fixed ones by name.
        companions: files shown and used beside the programs (`load.py`, `service.py`).
        record: what the broken program was seen to fail with; empty before the first run.
    """

    id: str
    folder: Path
    signature: Signature
    wordings: tuple[Signature, ...] = ()
    runtime: str = "script"
    environment: tuple[str, ...] = ()
    fixed_environment: tuple[str, ...] | None = None
    services: tuple[str, ...] = ()
    fresh: bool = False
    command: str = ""
    seconds: int = 60
    memory: int = 4096
    programs: tuple[Program, ...] = ()
    companions: tuple[Path, ...] = ()
    record: str = field(default="", repr=False)

    @property
    def framework(self) -> str:
        """The folder's parent: `langgraph`, `crewai`, `autogen`, `python`."""
        return self.id.partition("/")[0]

    @property
    def broken(self) -> Program:
        """The program that fails."""
        return self.programs[0]

    @property
    def fixed(self) -> tuple[Program, ...]:
        """The programs that work, at least one."""
        return self.programs[1:]

    def requirements(self, program: Program) -> tuple[str, ...]:
        """What the program's environment is pinned to; empty for the project's own."""
        other = self.fixed_environment if program.role == "fixed" else None
        return self.environment if other is None else other

    def lock(self, program: Program) -> Path:
        """Where the versions of the program's pinned environment are kept."""
        other = program.role == "fixed" and self.fixed_environment is not None
        return self.folder / (FIXED_LOCK if other else LOCK)

    def digest(self) -> str:
        """SHA-256 over everything a run depends on, so that a changed program drops its stamp."""
        total = hashlib.sha256()
        for path in sorted([self.folder / SETTINGS, *(p.path for p in self.programs), *self.companions]):
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        total.update(self.record.encode())
        return total.hexdigest()


def load_case(folder: Path) -> Case:
    """Reads one case folder.

    Args:
        folder: `snippets/<framework>/<case>`.

    Returns:
        The case, with its record when there is one.

    Raises:
        Refused: with every problem of the folder, each naming the file, the key and what to do.
    """
    settings = folder / SETTINGS
    problems: list[Problem] = []
    values = _settings(settings, problems)
    programs = _programs(folder, problems)
    if not ID.fullmatch(folder.name):
        problems.append(
            Problem(folder, "rename the folder: a case id has lower-case letters, digits and single hyphens")
        )
    signature, *wordings = (Signature(t) for t in (values.get("error", ""), *values.get("wordings", ())))
    for each in (signature, *wordings) if "error" in values else ():
        if problem := each.problem():
            problems.append(Problem(settings, f"{each.text!r}: {problem}"))
    if values.get("runtime") in ("server", "worker") and not any(
        (folder / f"load{each}").is_file() for each in SUFFIXES
    ):
        problems.append(
            Problem(
                folder, f"the runtime {values['runtime']} needs load.py, which sends requests and asserts the answers"
            )
        )
    if problems:
        raise Refused(*problems)
    record = folder / RECORD
    return Case(
        id=f"{folder.parent.name}/{folder.name}",
        folder=folder,
        signature=signature,
        wordings=tuple(wordings),
        runtime=values.get("runtime", "script"),
        environment=tuple(values.get("environment", ())),
        fixed_environment=tuple(values["fixed_environment"]) if "fixed_environment" in values else None,
        services=tuple(values.get("services", ())),
        fresh=values.get("fresh", False),
        command=values.get("command", ""),
        seconds=values.get("seconds", 60),
        memory=values.get("memory", 4096),
        programs=tuple(programs),
        companions=tuple(_companions(folder, programs)),
        record=record.read_text() if record.is_file() else "",
    )


def _settings(path: Path, problems: list[Problem]) -> dict:
    """The keys of `case.toml`; everything wrong with them goes to `problems`."""
    try:
        values = tomllib.loads(path.read_text())
    except FileNotFoundError:
        problems.append(Problem(path, 'the file is missing; write it with one line: error = "SomeError: its message"'))
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(Problem(path, f"not valid TOML: {error}; mend the line, texts stand in quotes"))
        return {}
    for key, value in values.items():
        if key not in _KEYS:
            problems.append(Problem(path, f"unknown key {key!r}; the keys are {', '.join(_KEYS)}"))
        elif type(value) is not _KEYS[key]:
            problems.append(Problem(path, f"{key!r} must be a {_KEYS[key].__name__}, not {type(value).__name__}"))
        elif _KEYS[key] is list and not all(isinstance(item, str) for item in value):
            problems.append(Problem(path, f"{key!r} must be a list of strings"))
        elif _KEYS[key] is int and value < 1:
            problems.append(Problem(path, f"{key!r} must be at least 1"))
    if any(problem.path == path for problem in problems):
        return {}
    if "error" not in values:
        problems.append(Problem(path, 'the key "error" is missing: write the error that broken.py documents'))
    if values.get("runtime", "script") not in RUNTIMES:
        problems.append(Problem(path, f"unknown runtime {values['runtime']!r}; the runtimes are {', '.join(RUNTIMES)}"))
    for name in values.get("services", ()):
        if name not in SERVICES:
            problems.append(Problem(path, f"unknown service {name!r}; the services are {', '.join(SERVICES)}"))
    if "command" in values and values.get("runtime") not in ("server", "worker"):
        problems.append(
            Problem(path, '"command" belongs to the runtimes server and worker; remove it or set "runtime"')
        )
    return values


def _programs(folder: Path, problems: list[Problem]) -> list[Program]:
    """The broken program first, then the fixed ones by name."""
    files = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
    named = {
        role: [path for path in files if re.fullmatch(rf"{role}(_\w+)?", path.stem)] for role in ("broken", "fixed")
    }
    # beside a TypeScript program the Python file of the same name is the service it talks to
    for role, paths in named.items():
        if any(path.suffix == ".mts" for path in paths):
            named[role] = [path for path in paths if path.suffix == ".mts"]
    if len(named["broken"]) != 1 or named["broken"][0].stem != "broken":
        problems.append(Problem(folder, "a case has exactly one broken program: broken.py or broken.mts"))
    if not named["fixed"]:
        problems.append(
            Problem(folder, "the fixed program is missing; write fixed.py (or fixed_<name>.py, several are allowed)")
        )
    return [Program(path, role) for role, paths in named.items() for path in paths]


def _companions(folder: Path, programs: list[Program]) -> list[Path]:
    """Every other source file of the folder, by name."""
    own = {program.path for program in programs} | {
        folder / name for name in (RECORD, SETTINGS, STAMP, LOCK, FIXED_LOCK, HISTORY)
    }
    return sorted(p for p in folder.iterdir() if p.is_file() and p not in own and p.suffix != ".partial")
