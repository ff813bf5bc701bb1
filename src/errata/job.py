"""A job: one program to run, and its outcome; both plain data that cross a pipe as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path

from errata.record import Failure, from_json, to_json


@dataclass(frozen=True)
class Job:
    """What a process needs to know to run one program.

    Attributes:
        case: id of the case.
        program: file name of the program.
        role: `broken` or `fixed`.
        runtime: name of a module of `errata.runtimes`.
        run: the folder of this run; the program works in `work` below it and may write nowhere else.
        files: the case's files to copy there, by path.
        variables: the program's whole environment.
        services: names of modules of `errata.services` to start beside it.
        command: options of the runtime's server or worker.
        seconds: time limit.
        memory: memory limit in MiB.
        walls: whether to build the walls of `errata.sandbox`.
        packages: whether to report which packages the program imports, in which versions.
    """

    case: str
    program: str
    role: str
    runtime: str
    run: str
    files: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)
    services: tuple[str, ...] = ()
    command: str = ""
    seconds: int = 60
    memory: int = 4096
    walls: bool = True
    packages: bool = False

    @property
    def work(self) -> Path:
        """The program's working folder."""
        return Path(self.run) / "work"

    @property
    def path(self) -> Path:
        """The program in its working folder."""
        return self.work / self.program

    def to_json(self) -> dict:
        """As plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict) -> Job:
        """The reverse of `to_json`."""
        return cls(**{**data, "files": tuple(data["files"]), "services": tuple(data["services"])})


@dataclass(frozen=True)
class Outcome:
    """What a run showed.

    Attributes:
        failures: errors that left the program, or stand in its server's log; the program's own last.
        ended: whether the program (of a server or worker: the load beside it) ended cleanly.
        output: standard output.
        proofs: assertions that were executed and held.
        updated: the program's source with `#>` comments as they should be; empty when they are right.
        killed: why the run was ended from outside, as a sentence; empty when it ended by itself.
        log: the end of standard error and server logs, for a person who has to find out why.
        python: version of the interpreter.
        packages: version by distribution that the program imports.
        seconds: how long the program ran, imports of the frameworks not included when they were there before.
    """

    failures: tuple[Failure, ...] = ()
    ended: bool = False
    output: str = ""
    proofs: int = 0
    updated: str = ""
    killed: str = ""
    log: str = ""
    python: str = ""
    packages: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    def to_json(self) -> dict:
        """As plain data."""
        shallow = {key: getattr(self, key) for key in self.__dataclass_fields__}
        return {**shallow, "failures": [to_json(each) for each in self.failures]}

    @classmethod
    def from_json(cls, data: dict) -> Outcome:
        """The reverse of `to_json`."""
        return cls(**{**data, "failures": tuple(from_json(each) for each in data["failures"])})
