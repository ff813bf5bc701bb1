"""Says what changed for the cases: with the newest releases there are, or between two cells that have been run.

  errata drift                                   the newest releases of every framework, pre-releases too, against the lock
  errata drift langgraph --output drift.md       of one framework, into a file
  errata drift langgraph --between langgraph-1.0.10 langgraph-lock-py3.11

Nothing in the repository is changed. Exit status 1 means that something changed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
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
    found, gaps, count = _stored(cases, *options.between) if options.between else _newest(cases, options)
    title = " → ".join(options.between) if options.between else "the newest releases"
    text = report(title, found, gaps, count)
    if options.output:
        options.output.write_text(text)
    else:
        print(text)
    return 1 if found or gaps else 0


def _stored(cases: list, before: str, after: str):
    from errata.drift import changes
    from errata.history import read_history

    found, count = [], 0
    for case in cases:
        seen = {each.cell: each for each in read_history(case)}
        if before in seen and after in seen:
            count += 1
            found += changes(case, seen[before], seen[after])
    return (
        found,
        [] if count else [f"no case has stored results for both {before} and {after}; run `errata matrix`"],
        count,
    )


def _newest(cases: list, options: argparse.Namespace):
    from errata.cell import load_cells, run_cell
    from errata.drift import changes

    found, gaps, count = [], [], 0
    for framework in dict.fromkeys(case.framework for case in cases):
        known = next((cell for cell in load_cells(options.root) if cell.framework == framework and cell.date), None)
        if known is None:
            gaps.append(f"{framework}: matrix/matrix.toml has no such table")
            continue
        others = tuple(each for each in known.requirements if not each.startswith(f"{known.package}=="))
        cell = replace(known, release="newest", date="", requirements=(known.package, *others))
        chosen = [case for case in cases if cell.runs(case)]
        try:
            for case, seen, record in run_cell(cell, chosen, options.root, options.jobs, _tell):
                count += 1
                found += changes(case, None, seen, record)
        except RuntimeError as error:
            gaps.append(f"{framework}: {error}")
    return found, gaps, count


def _tell(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)
