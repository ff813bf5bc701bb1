"""Runs cases and compares what happens with what they say.

A case is named by its id (langgraph/concurrent-update), its folder, a framework, or a page that shows it; the last part of
an id is enough. A name that a page has too stands for all that the page shows; the folder (snippets/langgraph/…) is that case
alone. Without a name, all cases run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from errata.case import STAMP, Case, Program
from errata.job import Outcome
from errata.problem import Problem

if TYPE_CHECKING:
    from errata.selection import Selection

HELP = "run cases and compare what happens with what they say"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("case", nargs="*", help="which cases; all when none is named")
    parser.add_argument(
        "--json",
        action="store_true",
        help="one JSON object a program and line: case, program, ok, seconds, error; program is null where none could be run",
    )
    parser.add_argument(
        "--stamp", action="store_true", help="write verified.json beside each case whose programs are all right"
    )
    parser.add_argument("--list", action="store_true", help="list the cases and run nothing")
    parser.add_argument(
        "--changed", metavar="BASE", help="only cases whose files, or whose pages, differ from this git revision"
    )
    parser.add_argument("--fresh", action="store_true", help="start a fresh interpreter for every program (slow)")
    parser.add_argument("--jobs", type=int, default=0, help="how many programs run side by side (default: one a core)")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Runs the chosen cases; 0 when every program is right, 1 when one is not."""
    from errata.catalogue import load_catalogue
    from errata.selection import place, select

    catalogue = load_catalogue(options.root, pages=bool(options.case or options.changed))
    names = [*options.case, *(_changed(options.root, options.changed, catalogue) if options.changed else ())]
    if options.changed and not names:
        print(f"no case and no page differs from {options.changed}", file=sys.stderr)
        return 0
    chosen = select(catalogue, names)
    if options.list:
        print("\n".join(case.id for case in chosen.cases))
        for problem in chosen.problems:
            print(problem, file=sys.stderr)
        return 1 if chosen.problems else 0
    if not chosen.cases and not chosen.problems:
        print("there is no case yet", file=sys.stderr)
        return 1
    for problem in chosen.problems:
        _tell_problem(problem, place(catalogue, problem.path), options.json)
    right, wrong, stamped = _run(chosen.cases, options)
    if not options.json:
        print(_summary(right, wrong, stamped if options.stamp else None, chosen), file=sys.stderr)
    return 1 if wrong or chosen.problems else 0


def _run(cases: tuple[Case, ...], options: argparse.Namespace) -> tuple[int, int, int]:
    """Runs the cases; how many programs are right, how many are not, and how many stamps were written."""
    from errata.runner import Runner
    from errata.verdict import complaints

    tell = (lambda _: None) if options.json else (lambda text: print(f"… {text}", file=sys.stderr))
    wrong, stamped, passed = 0, 0, {}
    with Runner(options.root, options.jobs, options.fresh, tell) as runner:
        for case, program, outcome in runner.run_all(
            [(c, p) for c in cases for p in c.programs], packages=options.stamp
        ):
            found = complaints(case, program, outcome)
            wrong += bool(found)
            _tell(case, program, outcome, found, options.json)
            if not found:
                # the broken one first: where a fix has versions of its own, the stamp names those
                seen = passed.setdefault(case.id, [])
                seen.insert(0 if program.role == "broken" else len(seen), outcome)
                if options.stamp and len(seen) == len(case.programs):
                    _stamp(case, seen, options.json)
                    stamped += 1
    return sum(map(len, passed.values())), wrong, stamped


def _changed(root: Path, base: str, catalogue) -> list[str]:
    """Paths of the cases and pages whose files differ from a revision."""
    import subprocess

    from errata.problem import Refused
    from errata.selection import place

    done = subprocess.run(["git", "diff", "--name-only", f"{base}...HEAD"], cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise Refused(Problem(root, f"git cannot compare with {base!r}: {done.stderr.strip()}"))
    found = []
    for path in map(Path, done.stdout.splitlines()):
        kind, id = place(catalogue, catalogue.root / path)
        known = {"snippets": [*catalogue.cases, *catalogue.unread], "docs": catalogue.pages}.get(kind, ())
        refused = (place(catalogue, problem.path) for problem in catalogue.problems)
        if (id in known or (kind, id) in refused) and path.name != "index.md":
            found.append(f"{kind}/{id}" + (".md" if kind == "docs" else ""))
    return list(dict.fromkeys(found))


def _tell(case: Case, program: Program, outcome: Outcome, found: list[str], as_json: bool) -> None:
    if as_json:
        line = {
            "case": case.id,
            "program": program.name,
            "ok": not found,
            "seconds": outcome.seconds,
            "error": "\n".join(found) or None,
        }
        print(json.dumps(line), flush=True)
        return
    print(f"{_mark(not found)} {case.id} {program.name} ({outcome.seconds:.1f} s)", flush=True)
    for complaint in found:
        print(f"    {Problem(program.path, complaint)}", flush=True)


def _tell_problem(problem: Problem, where: tuple[str, str], as_json: bool) -> None:
    """Says why a case, or a whole page, cannot be run."""
    if as_json:
        case = where[1] if where[0] == "snippets" else None
        print(
            json.dumps({"case": case, "program": None, "ok": False, "seconds": 0.0, "error": str(problem)}), flush=True
        )
    else:
        print(f"{_mark(False)} {problem}", flush=True)


def _mark(right: bool) -> str:
    mark, colour = ("✓", "32") if right else ("✗", "31")
    on_terminal = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return f"\x1b[{colour}m{mark}\x1b[0m" if on_terminal else mark


def _summary(right: int, wrong: int, stamped: int | None, chosen: Selection) -> str:
    """One line about all that was asked for."""
    parts = [f"{_count(right, 'program is', 'programs are')} right, {wrong} {'is' if wrong == 1 else 'are'} not"]
    if chosen.problems:
        parts.append(f"{_count(len(chosen.problems), 'problem', 'problems')} kept others from being run")
    if stamped is not None:
        parts.append(f"{STAMP} written for {_count(stamped, 'case', 'cases')}")
    return "; ".join(parts if chosen.cases else ["no program was run", *parts[1:2]])


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _stamp(case: Case, outcomes: list[Outcome], as_json: bool) -> None:
    """Writes the stamp of a case whose programs are all right."""
    from errata.stamp import new_stamp, write_stamp

    packages = {name: version for outcome in outcomes for name, version in outcome.packages.items()}
    write_stamp(case, new_stamp(case, outcomes[0].python, packages))
    if not as_json:
        print(f"{_mark(True)} {case.id} {STAMP} written", flush=True)
