"""Formats the programs of cases as formatter and linter want them, and keeps their `#> output` comments.

A case is named as for `errata verify`; without a name, the programs of all cases are formatted. What changed is printed: a
broken program with other lines needs a new record.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from errata.problem import Problem

HELP = "format the programs of cases"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("case", nargs="*", help="which cases, as for verify; all when none is named")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Formats in place; 0 unless a case cannot be read or the formatter is missing."""
    from errata.catalogue import load_catalogue
    from errata.environment import write_whole
    from errata.rules.style import formatted
    from errata.selection import select

    chosen = select(load_catalogue(options.root, pages=bool(options.case)), options.case)
    for problem in chosen.problems:
        print(problem, file=sys.stderr)
    programs = [path for case in chosen.cases for path in sorted(case.folder.glob("*.py"))]
    try:
        changed = formatted(options.root, programs)
    except FileNotFoundError:
        print(Problem(options.root, "ruff is not installed; run `make setup`"), file=sys.stderr)
        return 1
    for path, text in changed.items():
        write_whole(path, text)
        again = f"; its lines may have moved: `errata record {path.parent.parent.name}/{path.parent.name}`"
        print(Problem(path, "formatted" + (again if path.stem == "broken" else "")))
    return 1 if chosen.problems else 0
