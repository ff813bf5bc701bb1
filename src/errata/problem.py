"""A problem: something wrong in a file, said so that its reader can act."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One finding about one file.

    Attributes:
        path: the file or folder it is about.
        message: what is wrong and what to do next, as a sentence.
        line: 1-based line in `path`; 0 where no line applies.
    """

    path: Path
    message: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{_relative(self.path)}:{self.line}" if self.line else str(_relative(self.path))
        return f"{where}: {self.message}"


class Refused(Exception):
    """Input that cannot be used; carries every problem found, not only the first."""

    def __init__(self, *problems: Problem):
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems


def _relative(path: Path) -> Path:
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path
