"""Checks pages and cases without running anything: what a pull request would be told about them, in a second.

A page is named by its id, its file or the last part of its id, and brings its cases; a case by its id, its folder or its
name; or a framework. Without a name, everything is checked.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from errata.case import STAMP
from errata.problem import Problem, Refused
from errata.selection import select

if TYPE_CHECKING:
    from errata.case import Case
    from errata.catalogue import Catalogue
    from errata.page import Page

HELP = "check pages and cases without running them"
NAMED = 3
"""Cases without a stamp that are named."""


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
    wanted = list(_paths(catalogue, options.name))
    if options.name:
        problems = about(problems, wanted)
    for problem in problems:
        print(problem)
    if not problems:
        pages, cases = (
            _checked(catalogue, wanted) if options.name else (len(catalogue.pages), [*catalogue.cases.values()])
        )
        what = _what(pages, len(cases), options.name)
        for line in (f"nothing to complain about in {what}", *_notes(cases)):
            print(line, file=sys.stderr)
    return 1 if problems else 0


def _paths(catalogue: Catalogue, names: list[str]) -> Iterator[Path]:
    """The files and folders that the names stand for: pages with their cases, cases, frameworks, files.

    Raises:
        Refused: a name that stands for nothing, or for several pages.
    """
    for name in names:
        page = _page(catalogue, name)
        if page:
            yield page.path
            yield from (catalogue.root / "snippets" / id for id in page.cases)
        elif Path(name).exists():
            yield Path(name)
        elif (catalogue.root / "docs" / name / "index.md").is_file():
            yield catalogue.root / "docs" / name
            yield catalogue.root / "snippets" / name
        else:
            chosen = select(catalogue, [name])
            yield from (case.folder for case in chosen.cases)
            yield from (problem.path for problem in chosen.problems)


def _page(catalogue: Catalogue, name: str) -> Page | None:
    """The page of this id, file or unique last part of an id; a case of that name stands on it or goes first."""
    id = name.removeprefix("./").removeprefix("docs/").removesuffix(".md").strip("/")
    if id in catalogue.pages:
        return catalogue.pages[id]
    found = [page for page in catalogue.pages.values() if page.id.partition("/")[2] == id]
    if len(found) > 1:
        raise Refused(Problem(Path(name), f"several pages have this name; write {' or '.join(p.id for p in found)}"))
    return found[0] if found else None


def _checked(catalogue: Catalogue, wanted: list[Path]) -> tuple[int, list[Case]]:
    """How many pages were checked, and which cases."""
    paths = {path.resolve() for path in wanted}

    def inside(path: Path) -> bool:
        return not paths.isdisjoint((path := path.resolve(), *path.parents))

    pages = sum(inside(page.path) for page in catalogue.pages.values())
    return pages, [case for case in catalogue.cases.values() if inside(case.folder)]


def _what(pages: int, cases: int, names: list[str]) -> str:
    """What was checked, so that a name that stood for something else is noticed."""
    if not names or pages > 1 or (pages and len(names) > 1):
        return f"{pages} page{'s' if pages > 1 else ''} and {cases} case{'s' if cases != 1 else ''}"
    if pages:
        return "this page and its " + ("case" if cases == 1 else f"{cases} cases")
    if cases:
        return "this case" if cases == 1 else f"these {cases} cases"
    return ", ".join(names)


def _notes(cases: list[Case]) -> Iterator[str]:
    """Cases without a stamp of their present state: nothing is wrong with that, but their page says so."""
    from errata.stamp import read_stamp

    open_ones = [case.id for case in cases if read_stamp(case) is None]
    if open_ones:
        shown = ", ".join(open_ones[:NAMED]) + (f" and {len(open_ones) - NAMED} more" if len(open_ones) > NAMED else "")
        command = "errata verify --stamp " + (f"snippets/{open_ones[0]}" if len(open_ones) == 1 else "<case>")
        yield f"note: not verified as it is now, and the page will say so: {shown}; `{command}` writes {STAMP}"
