"""Runs broken programs and writes what they fail with to error.txt beside them.

Nothing is written unless the error fits the case's signature: correct the signature or the program first. Review the
change with `git diff` before you commit it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from errata.case import RECORD, Case
from errata.job import Outcome

HELP = "run broken programs and write their error.txt"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("case", nargs="*", help="which cases, as for verify; all when none is named")
    parser.add_argument("--show", action="store_true", help="print the record and write nothing")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Records the chosen cases; 0 when each broken program failed as documented, 1 when one did not."""
    from errata.catalogue import load_catalogue
    from errata.runner import Runner
    from errata.selection import select

    catalogue = load_catalogue(options.root, pages=bool(options.case))
    chosen = select(catalogue, options.case)
    for problem in chosen.problems:
        print(f"✗ {problem}", file=sys.stderr)
    failed = len(chosen.problems)
    with Runner(options.root, tell=lambda text: print(f"… {text}", file=sys.stderr)) as runner:
        for case, _, outcome in runner.run_all([(case, case.broken) for case in chosen.cases]):
            failed += not _record(case, outcome, options.show)
    return 1 if failed else 0


def _record(case: Case, outcome: Outcome, show: bool) -> bool:
    """Writes one record; False, with the reason on standard error, when the error is not the documented one."""
    from errata.verdict import complaints, documented

    failure = documented(case, outcome)
    found = complaints(case, case.broken, outcome, compare=False)
    if found or failure is None:
        for complaint in found:
            print(f"✗ {case.broken.path}: {complaint}", file=sys.stderr)
        if show and outcome.failures:
            print(outcome.failures[-1].text())
        return False
    text = failure.text()
    path = case.folder / RECORD
    if show:
        print(text)
    elif text == case.record:
        print(f"✓ {case.id}: unchanged")
    else:
        partial = path.with_suffix(".partial")
        partial.write_text(text)
        partial.rename(path)
        print(f"✓ {case.id}: {'changed' if case.record else 'new'}, {path}")
    return True
