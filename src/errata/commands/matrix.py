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

    cases = load_catalogue(options.root, pages=False).cases.values()
    stored = {case.id: _stored(case) for case in cases}
    gaps = []
    for cell in choose(load_cells(options.root), options.cell):
        own = [case for case in cases if cell.runs(case)]
        left = [case for case in own if options.again or not _done(cell, case, stored[case.id], options.root)]
        if options.list:
            print(f"{cell.name}: {len(left)} of {len(own)} cases to run")
        elif left and (gap := _run_cell(cell, left, options)):
            gaps.append(f"{cell.name}: {gap}")
    for gap in gaps:
        print(f"✗ {gap}", file=sys.stderr)
    return 1 if gaps else 0


def _stored(case) -> dict[str, object]:
    from errata.history import read_history

    return {seen.cell: seen for seen in read_history(case)}


def _done(cell, case, stored: dict, root: Path) -> bool:
    """Whether the stored result is of these programs, and of the version that the cell has now."""
    from errata.cell import locked_version

    seen = stored.get(cell.name)
    return bool(seen) and (
        cell.release != "lock" or seen.version == locked_version(root, seen.package) or seen.package == "python"
    )


def _run_cell(cell, cases: list, options: argparse.Namespace) -> str:
    """Runs the cases in the cell and stores what was seen; returns why the cell cannot be made, or nothing."""
    from errata.cell import install
    from errata.trial import run_cell

    began = time.monotonic()
    try:
        installed = install(cell, options.root, _tell)
    except RuntimeError as error:
        return str(error)
    ready = time.monotonic()
    known = {} if options.again else dict(_known(cell, installed.versions, cases, options.root))
    left = [case for case in cases if case.id not in known]
    count = sum(len(case.programs) for case in left)
    for case in cases:
        if case.id in known:
            _store(case, known[case.id])
    for trial in run_cell(cell, installed, left, options.root, options.jobs, _tell) if left else ():
        _store(trial.case, trial.seen)
    _tell(
        f"{cell.name}: {len(left)} cases, {count} programs in {time.monotonic() - ready:.0f} s after {ready - began:.0f} s of installation"
    )
    return ""


def _known(cell, versions: dict[str, str], cases: list, root: Path):
    """What need not be run: this machine ran it before, or the stamp is of the same versions."""
    from errata.trial import kept, stamped

    for case in cases:
        trial = kept(root, cell, versions, case)
        if seen := trial.seen if trial else stamped(cell, versions, case):
            yield case.id, seen


def _store(case, seen) -> None:
    from errata.history import write_history

    write_history(case, [seen])
    fixes = " ".join(f"{name}: {state}" for name, state in seen.fixes.items())
    print(f"{seen.cell}  {case.id}  {seen.broken}  {fixes}", flush=True)


def _tell(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)
