"""Says what changed for the cases: with the newest releases there are, or between two cells that have been run.

  errata drift                                   the newest releases of every framework, its pre-releases too, against the lock
  errata drift langgraph --output drift.md       of one framework, into a file
  errata drift langgraph --between langgraph-1.0.10 langgraph-lock-py3.11

Nothing in the repository is changed. Exit status 1 means that something changed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HELP = "say what changed with newer versions"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("framework", nargs="*", help="frameworks; all without a name")
    parser.add_argument("--between", nargs=2, metavar=("BEFORE", "AFTER"), help="two cells whose results are stored")
    parser.add_argument("--output", type=Path, help="write the report there (default: print it)")
    parser.add_argument("--jobs", type=int, default=0, help="how many programs run side by side (default: one a core)")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Writes the report; 0 when nothing changed."""
    from errata.catalogue import load_catalogue
    from errata.drift import report

    cases = load_catalogue(options.root, pages=False).cases.values()
    cases = [case for case in cases if not options.framework or case.framework in options.framework]
    found, gaps, count = _stored(cases, options) if options.between else _newest(cases, options)
    title = " → ".join(options.between) if options.between else "the newest releases"
    text = report(title, found, gaps, count)
    if options.output:
        options.output.write_text(text)
    else:
        print(text)
    return 1 if found or gaps else 0


def _stored(cases: list, options: argparse.Namespace) -> tuple[list, list[str], int]:
    """Compares two cells by what is stored; patches are of what this machine has kept of its runs."""
    from errata.cell import choose, load_cells
    from errata.drift import changes
    from errata.history import read_history
    from errata.trial import kept_record

    before, after = (choose(load_cells(options.root), [name])[0] for name in options.between)
    found, count = [], 0
    for case in cases:
        seen = {each.cell: each for each in read_history(case)}
        if before.name in seen and after.name in seen:
            count += 1
            records = tuple(kept_record(options.root, cell, case) for cell in (before, after))
            found += changes(case, seen[before.name], seen[after.name], records)
    gap = f"no case has stored results for both {before.name} and {after.name}; run `errata matrix` with both"
    return found, [] if count else [gap], count


def _newest(cases: list, options: argparse.Namespace) -> tuple[list, list[str], int]:
    """Runs the cases with the newest releases."""
    from errata.cell import install, load_cells, newest
    from errata.drift import changes
    from errata.trial import run_cell

    found, gaps, count = [], [], 0
    cells = load_cells(options.root)
    for framework in dict.fromkeys(case.framework for case in cases):
        cell = newest(cells, framework)
        if cell is None:
            gaps.append(f"{framework}: matrix/matrix.toml has no such table")
            continue
        try:
            installed = install(cell, options.root, _tell)
        except RuntimeError as error:
            gaps.append(f"{framework}: {error}")
            continue
        gaps += [f"{framework}: {each} has no release that goes with the others" for each in installed.without]
        chosen = [case for case in cases if cell.runs(case)]
        for trial in run_cell(cell, installed, chosen, options.root, options.jobs, _tell):
            count += 1
            found += changes(trial.case, None, trial.seen, ("", trial.record))
    return found, gaps, count


def _tell(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)
