"""All script cases: forked from a process that has imported the frameworks, beside a fresh interpreter a program."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from errata.case import Case, Program
from errata.catalogue import load_catalogue
from errata.runner import Runner

SAMPLE = 20


def run(root: Path) -> None:
    """Prints seconds and ratios."""
    cases = [
        c
        for c in load_catalogue(root, pages=False).cases.values()
        if c.runtime == "script" and not c.environment and not c.fresh
    ]
    programs = [(case, program) for case in cases for program in case.programs]
    with Runner(root) as runner:
        runner.expect(cases)
        began = time.monotonic()
        runner.run(*programs[0])
        imports = time.monotonic() - began
        forked, own, total = _timed(runner, programs)
    sample = programs[:: max(1, len(programs) // SAMPLE)]
    with Runner(root, fresh=True) as runner:
        fresh, _, _ = _timed(runner, sample)
    alike, started, theirs = (sum(each[program.path] for _, program in sample) for each in (forked, fresh, own))
    spent = sum(own.values())
    print(f"{len(programs)} programs of {len(cases)} cases, {runner.parallel} side by side")
    print(
        f"imports of the frameworks, once: {imports:.1f} s; all programs then: {total:.1f} s; the programs' own time: {spent:.1f} s"
    )
    print(
        f"imports and programs / (imports + own time): {(imports + total) / (imports + spent):.2f}, at most 2 is wanted"
    )
    print(
        f"one program forked: {statistics.median(forked.values()):.2f} s, fresh: {statistics.median(fresh.values()):.2f} s (medians)"
    )
    print(f"fresh / forked, {len(sample)} programs: {started / alike:.1f} with what the programs themselves take,")
    print(f"{(started - theirs) / (alike - theirs):.1f} without it: at least 10 is wanted")


def _timed(runner: Runner, programs: list[tuple[Case, Program]]) -> tuple[dict[Path, float], dict[Path, float], float]:
    """Seconds of each program as waited for, the program's own seconds, and the seconds of all together."""
    waited: dict[Path, float] = {}
    own: dict[Path, float] = {}

    def one(pair: tuple[Case, Program]) -> None:
        began = time.monotonic()
        own[pair[1].path] = runner.run(*pair).seconds
        waited[pair[1].path] = time.monotonic() - began

    began = time.monotonic()
    with ThreadPoolExecutor(runner.parallel) as pool:
        list(pool.map(one, programs))
    return waited, own, time.monotonic() - began
