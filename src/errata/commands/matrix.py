"""Runs the cases with other versions of their frameworks and of Python, and stores what each version did.

  errata matrix                     every cell of matrix/matrix.toml; what is stored and unchanged is not run again
  errata matrix langgraph           the cells of one framework
  errata matrix langgraph-0.2.76    one cell
  errata matrix --list              the cells, and how many cases each has left to run

It can be stopped at any time: each case is stored when it has been run. What cannot be installed is said at the end.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

HELP = "run the cases with other versions and store what each did"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("cell", nargs="*", help="cells or frameworks; all without a name")
    parser.add_argument("--list", action="store_true", help="list the cells and run nothing")
    parser.add_argument("--again", action="store_true", help="run also what is stored and unchanged")
    parser.add_argument("--jobs", type=int, default=0, help="how many programs run side by side (default: one a core)")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Runs the chosen cells; 0 when all could be run, 1 when one could not be installed."""
    from errata.catalogue import load_catalogue
    from errata.cell import choose, load_cells

    catalogue = load_catalogue(options.root, pages=False)
    gaps = []
    for cell in choose(load_cells(options.root), options.cell):
        left = [
            case for case in catalogue.cases.values() if cell.runs(case) and (options.again or not _stored(case, cell))
        ]
        if options.list:
            print(f"{cell.name}: {len(left)} cases to run")
        elif left and (gap := _run_cell(cell, left, options)):
            gaps.append(f"{cell.name}: {gap}")
    for gap in gaps:
        print(f"✗ {gap}", file=sys.stderr)
    return 1 if gaps else 0


def _stored(case, cell) -> bool:
    from errata.history import read_history

    return any(seen.cell == cell.name for seen in read_history(case))


def _run_cell(cell, cases: list, options: argparse.Namespace) -> str:
    """Runs the cases in the cell and stores what was seen; returns why the cell cannot be made, or nothing."""
    from errata.cell import run_cell
    from errata.history import write_history

    began = time.monotonic()
    try:
        for case, seen, _ in run_cell(cell, cases, options.root, options.jobs, _tell):
            write_history(case, [seen])
            fixes = " ".join(f"{name}: {state}" for name, state in seen.fixes.items())
            print(f"{cell.name}  {case.id}  {seen.broken}  {fixes}", flush=True)
    except RuntimeError as error:
        return str(error)
    _tell(f"{cell.name}: {len(cases)} cases in {time.monotonic() - began:.0f} s")
    return ""


def _tell(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)
