"""Checks pages and cases without running anything: what a pull request would be told about them, in a second.

A page or case is named by its id, its file or folder, or a framework. Without a name, everything is checked.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HELP = "check pages and cases without running them"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("name", nargs="*", help="pages or cases; everything when none is named")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Prints each problem as a sentence; 0 when there is none."""
    from errata.catalogue import load_catalogue
    from errata.check import about, check

    catalogue = load_catalogue(options.root)
    problems = check(catalogue)
    if options.name:
        problems = about(problems, _paths(catalogue, options.name))
    for problem in problems:
        print(problem)
    if not problems:
        print(
            f"nothing to complain about in {len(catalogue.pages)} pages and {len(catalogue.cases)} cases",
            file=sys.stderr,
        )
    return 1 if problems else 0


def _paths(catalogue, names: list[str]) -> list[Path]:
    paths = [Path(name) for name in names if Path(name).exists()]
    names = [name for name in names if not Path(name).exists()]
    paths += [page.path for page in catalogue.pages.values() if page.id in names or page.framework in names]
    return paths + [case.folder for case in (catalogue.select(names) if names else ())]
