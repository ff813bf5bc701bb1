"""One session a cell of the matrix, for `nox --list --json` and the hosted workflow: `nox -s "matrix(langgraph-1.0.10)"`.

The cells are data, in `matrix/matrix.toml`; nothing is listed here.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nox

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "src"))

from errata.cell import load_cells  # noqa: E402

nox.options.default_venv_backend = "none"
# the interpreter that runs nox has the package; its folder need not be on the PATH
ERRATA = (sys.executable, "-m", "errata.cli")
CELLS = [nox.param(cell.name, id=cell.name) for cell in load_cells(ROOT)]
FRAMEWORKS = [nox.param(name, id=name) for name in dict.fromkeys(cell.framework for cell in load_cells(ROOT))]


@nox.session
@nox.parametrize("cell", CELLS)
def matrix(session: nox.Session, cell: str) -> None:
    """Runs the cases of the cell's framework with its versions and stores what they did."""
    session.run(*ERRATA, "matrix", cell, *session.posargs, external=True)


@nox.session
@nox.parametrize("framework", FRAMEWORKS)
def drift(session: nox.Session, framework: str) -> None:
    """Runs the cases of a framework with the newest releases and writes a report."""
    session.run(*ERRATA, "drift", framework, *session.posargs, external=True)
