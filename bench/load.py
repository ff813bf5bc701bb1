"""A large knowledge base: 1,000 pages with 2,000 cases are built, checked and searched; beside a plain Material site of them.

Seconds are those of the processor, so that a busy machine measures the same. The pages are made up: words in random order,
programs of twenty lines, records and stamps as runs write them.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from os import environ
from pathlib import Path

from bench.loading.pages import make_plain, make_tree

SIZES = (250, 500, 1000)
LIMITS = {"build": 60.0, "check": 30.0, "index": 30.0, "search": 0.05}
"""Seconds that 1,000 pages may take; a search is one look-up in an index that is loaded."""


def run(root: Path) -> None:
    """Prints seconds a size, how they grow, and the ratio to the plain site."""
    folder = root / ".errata" / "bench" / "load"
    rows: dict[str, dict[int, float]] = {}
    for size in SIZES:
        shutil.rmtree(folder, ignore_errors=True)
        tree, plain = folder / "errata", folder / "plain"
        make_tree(tree, root, size)
        make_plain(plain, tree)
        steps: dict[str, Callable[[], float]] = {
            "build": lambda tree=tree: _processor(tree, "mkdocs", "build", "--quiet"),
            "again": lambda tree=tree: _processor(tree, "mkdocs", "build", "--quiet"),
            "plain": lambda plain=plain: _processor(plain, "mkdocs", "build", "--quiet"),
            "check": lambda tree=tree: _processor(tree, "errata.cli", "check"),
            "index": lambda tree=tree: _index(tree),
            "search": lambda tree=tree: _search(tree),
        }
        for name, step in steps.items():
            rows.setdefault(name, {})[size] = step()
        print(f"{size} pages: " + ", ".join(f"{name} {rows[name][size]:.3g} s" for name in steps), flush=True)
    shutil.rmtree(folder)
    _report(rows)


def _report(rows: dict[str, dict[int, float]]) -> None:
    small, large = SIZES[-2], SIZES[-1]
    for name, limit in LIMITS.items():
        seconds = rows[name]
        print(f"{name}: {seconds[large]:.3g} s for {large} pages, at most {limit:g} s is wanted")
        if name != "search":
            growth = seconds[large] / seconds[small] / (large / small)
            print(f"{name}: growth from {small} to {large} pages / linear growth: {growth:.2f}, at most 1.15 is wanted")
    for size, wanted in ((250, "at most 1.15"), (1000, "below 1")):
        print(
            f"build / plain Material at {size} pages: {rows['build'][size] / rows['plain'][size]:.2f}, {wanted} is wanted"
        )
        print(f"the same with what an earlier build has kept: {rows['again'][size] / rows['plain'][size]:.2f}")


def _processor(folder: Path, module: str, *arguments: str) -> float:
    """Processor seconds of `python -m module`, of itself and of what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env={**environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{module} {' '.join(arguments)} failed:\n{(done.stdout + done.stderr)[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _index(tree: Path) -> float:
    from errata.catalogue import load_catalogue
    from errata.index import build, dump

    began = time.process_time()
    dump(build(load_catalogue(tree)))
    return time.process_time() - began


def _search(tree: Path) -> float:
    """Seconds of one look-up, as the mean of the records of a hundred cases."""
    from errata.catalogue import load_catalogue
    from errata.index import build
    from errata.matcher import Index, explain

    catalogue = load_catalogue(tree)
    index = Index(build(catalogue))
    cases = list(catalogue.cases.values())[:: max(1, len(catalogue.cases) // 100)]
    began = time.process_time()
    for case in cases:
        found = explain(index, case.record)
        if not found or found[0].page not in [page.id for page in catalogue.pages_of[case.id]]:
            raise RuntimeError(f"the record of {case.id} does not lead to its page")
    return (time.process_time() - began) / len(cases)
