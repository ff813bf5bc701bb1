"""Runs cases and compares what happens with what they say.

A case is named by its id (langgraph/concurrent-update), its folder, a framework, or a page that shows it; the last part of
an id is enough. Without a name, all cases run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from errata.case import Case, Program
from errata.job import Outcome

HELP = "run cases and compare what happens with what they say"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("case", nargs="*", help="which cases; all when none is named")
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a program and line: case, program, ok, seconds, error"
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
    from errata.problem import Refused
    from errata.runner import Runner
    from errata.verdict import complaints

    catalogue = load_catalogue(options.root, pages=bool(options.case or options.changed))
    names = [*options.case, *(_changed(options.root, options.changed, catalogue) if options.changed else ())]
    if options.changed and not names:
        print(f"no case and no page differs from {options.changed}", file=sys.stderr)
        return 0
    cases = catalogue.select(names)
    broken = [problem for problem in catalogue.problems if not options.case or _about(problem.path, options.case)]
    if broken:
        raise Refused(*broken)
    if options.list:
        print("\n".join(case.id for case in cases))
        return 0
    if not cases:
        print("there is no case yet", file=sys.stderr)
        return 1
    tell = (lambda _: None) if options.json else (lambda text: print(f"… {text}", file=sys.stderr))
    wrong, passed = 0, {}
    with Runner(options.root, options.jobs, options.fresh, tell) as runner:
        for case, program, outcome in runner.run_all(
            [(c, p) for c in cases for p in c.programs], packages=options.stamp
        ):
            found = complaints(case, program, outcome)
            wrong += bool(found)
            if not found:
                # the broken one first: where a fix has versions of its own, the stamp names those
                seen = passed.setdefault(case.id, [])
                seen.insert(0 if program.role == "broken" else len(seen), outcome)
                if options.stamp and len(seen) == len(case.programs):
                    _stamp(case, seen)
            _tell(case, program, outcome, found, options.json)
    if not options.json:
        print(f"{sum(map(len, passed.values()))} programs are right, {wrong} are not", file=sys.stderr)
    return 1 if wrong else 0


def _changed(root: Path, base: str, catalogue) -> list[str]:
    """Ids of the cases and pages whose files differ from a revision."""
    import subprocess

    from errata.problem import Problem, Refused

    done = subprocess.run(["git", "diff", "--name-only", f"{base}...HEAD"], cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise Refused(Problem(root, f"git cannot compare with {base!r}: {done.stderr.strip()}"))
    found = []
    for path in map(Path, done.stdout.splitlines()):
        if len(path.parts) > 3 and path.parts[0] == "snippets" and "/".join(path.parts[1:3]) in catalogue.cases:
            found.append("/".join(path.parts[1:3]))
        elif (
            len(path.parts) == 3
            and path.parts[0] == "docs"
            and "/".join(path.parts[1:]).removesuffix(".md") in catalogue.pages
        ):
            found.append("/".join(path.parts[1:]).removesuffix(".md"))
    return list(dict.fromkeys(found))


def _about(path: Path, names: list[str]) -> bool:
    return any(name.strip("/").split("/")[-1].removesuffix(".md") in str(path) for name in names)


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
    mark, colour = ("✗", "31") if found else ("✓", "32")
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        mark = f"\x1b[{colour}m{mark}\x1b[0m"
    print(f"{mark} {case.id} {program.name} ({outcome.seconds:.1f} s)", flush=True)
    for complaint in found:
        print(f"    {program.path}: {complaint}", flush=True)


def _stamp(case: Case, outcomes: list[Outcome]) -> None:
    from errata.stamp import new_stamp, write_stamp

    packages = {name: version for outcome in outcomes for name, version in outcome.packages.items()}
    write_stamp(case, new_stamp(case, outcomes[0].python, packages))
