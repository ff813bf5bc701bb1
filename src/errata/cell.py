"""A cell of the matrix: one release of a framework in an isolated environment, as a user had it then.

The cells are data, in `matrix/matrix.toml`; the lock of each cell lies beside it.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from errata.case import Case
from errata.environment import TOOLS, alone, python_of, run_uv, write_whole
from errata.packages import case_modules
from errata.problem import Problem, Refused

FILE = "matrix/matrix.toml"
PYTHONS = ("3.11", "3.12", "3.13")
PYTHON = "python"
_PINNED = re.compile(r"^([\w.-]+)(?:\[[^]]*\])?==([^\s;]+)", re.M)
_WITHOUT = re.compile(r"^# without (.+)$", re.M)


@dataclass(frozen=True)
class Cell:
    """One environment that cases are run in.

    Attributes:
        framework: whose cases it runs.
        package: the distribution whose release it is about.
        release: version; `lock` for what `uv.lock` has, `newest` for the newest there is.
        date: ISO date that the environment is resolved as of; empty for none.
        pinned: requirements without which there is no such cell.
        others: what else the cases import; left out where no release fits.
        python: version of the interpreter, such as `3.12`; empty for the one that runs the tool.
        related: distributions that a case is about where it does not import `package`.
        only: modules, of which a case must import one to be about `package`; empty for all cases.
        given: environment variables that a program gets when it fails for lack of them.
        tools: what the runner needs to run the cases, in today's versions.
    """

    framework: str
    package: str
    release: str
    date: str = ""
    pinned: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    python: str = ""
    related: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    tools: tuple[str, ...] = TOOLS

    @property
    def name(self) -> str:
        """`langgraph-1.0.10`, `langgraph-lock-py3.13`."""
        return f"{self.framework}-{self.release}" + (f"-py{self.python}" if self.python else "")

    def runs(self, case: Case) -> bool:
        """Whether the case belongs into this cell: what pins its own packages or is of another language does into none."""
        if case.framework != self.framework or case.broken.language != "python":
            return False
        if case.environment or case.fixed_environment is not None:
            return False
        return self.release == "lock" or self.about(case) != PYTHON

    def about(self, case: Case) -> str:
        """The distribution whose version the case's behaviour is told by; `python` where it imports none of the cell's."""
        tops = {name.partition(".")[0] for name in case_modules(case)}
        for each in (self.package, *self.related):
            if each.replace("-", "_") in tops:
                return each
        return self.package if not self.only or not tops.isdisjoint(self.only) else PYTHON


def load_cells(root: Path) -> list[Cell]:
    """The cells of `matrix/matrix.toml`, of each framework the releases and then the lock with each Python.

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
            package, others, releases = each["package"], tuple(each["with"]), each["releases"]
            days = {release: day.isoformat() for release, day in releases.items()}
        except (KeyError, TypeError, AttributeError):
            reason = (
                f'[{framework}] needs `package`, `with`, and [{framework}.releases] with lines "1.0.10" = 2026-02-28'
            )
            raise Refused(Problem(path, reason)) from None
        more = {"related": tuple(each.get("related", ())), "only": tuple(each.get("only", ()))}
        more["given"] = tuple(each.get("given", {}).items())
        more["tools"] = (*TOOLS, *each.get("tools", ()))
        for release, day in days.items():
            cells.append(Cell(framework, package, release, day, (f"{package}=={release}",), others, **more))
        cells += [Cell(framework, package, "lock", python=python, **more) for python in PYTHONS]
    return cells


def newest(cells: Iterable[Cell], framework: str) -> Cell | None:
    """The cell of a framework's newest releases, pre-releases too; None where no cell is of this framework."""
    known = next((cell for cell in cells if cell.framework == framework and cell.date), None)
    if known is None:
        return None
    # pre-releases of what the cell is about; those of any other package would fail the cases for reasons of their own
    return replace(
        known, release="newest", date="", pinned=tuple(f"{name}>=0a0" for name in (known.package, *known.related))
    )


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


@dataclass(frozen=True)
class Installed:
    """A cell's environment.

    Attributes:
        python: the path of its interpreter.
        versions: version by distribution.
        without: requirements of which no release fits the cell.
    """

    python: str
    versions: dict[str, str]
    without: tuple[str, ...] = ()


def install(cell: Cell, root: Path, tell: Callable[[str], None]) -> Installed:
    """Makes the cell's environment, or finds it made.

    Args:
        cell: one of the matrix, or of the newest releases.
        root: the repository.
        tell: called with a sentence when a long step begins.

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
    python, _ = python_of(text, cell.python, root, lambda: tell(f"installing {cell.name}"))
    without = _WITHOUT.search(text)
    return Installed(python, dict(_PINNED.findall(text)), tuple(without[1].split()) if without else ())


@cache
def _locked(root: Path) -> dict[str, str]:
    return {each["name"]: each.get("version", "") for each in tomllib.loads((root / "uv.lock").read_text())["package"]}


def locked_version(root: Path, distribution: str) -> str:
    """The distribution's version in `uv.lock`; empty where it is not in there."""
    return _locked(root).get(distribution, "")


def _lock(cell: Cell, root: Path, tell: Callable[[str], None]) -> str:
    """The text of the cell's lock, resolved when it is missing or the requirements changed."""
    path = root / "matrix" / f"{cell.name}.lock"
    head = "# " + " ".join([*cell.pinned, *cell.others, *cell.tools]) + (f" as of {cell.date}" if cell.date else "")
    with alone(root, f"{cell.name}.resolving"):
        if cell.date and path.is_file() and path.read_text().partition("\n")[0] == head:
            return path.read_text()
        tell(f"resolving {cell.name}")
        try:
            left, text = [], _compile(cell, cell.others)
        except RuntimeError:
            left, text = _compile_what_fits(cell)
        text = f"{head}\n" + (f"# without {' '.join(left)}\n" if left else "") + text
        if cell.date:
            write_whole(path, text)
        return text


def _compile_what_fits(cell: Cell) -> tuple[list[str], str]:
    """What had no release at the time, or none that goes with the others, is left out, one after another."""
    text, kept, left = _compile(cell, ()), [], []
    for each in cell.others:
        try:
            text = _compile(cell, (*kept, each))
            kept.append(each)
        except RuntimeError:
            left.append(each)
    return left, text


def _compile(cell: Cell, others: Iterable[str]) -> str:
    python = ("--python-version", cell.python) if cell.python else ("--python", sys.executable)
    when = ("--prerelease", "if-necessary-or-explicit", "--upgrade")
    if cell.date:
        today = date.today().isoformat()
        names = (re.match(r"[\w.-]+", tool)[0] for tool in cell.tools)
        tools = (option for name in names for option in ("--exclude-newer-package", f"{name}={today}"))
        when = ("--exclude-newer", cell.date, *tools)
    given = "\n".join([*cell.pinned, *others, *cell.tools])
    return run_uv("pip", "compile", "-q", "--no-header", "--no-annotate", "-", *python, *when, given=given)
