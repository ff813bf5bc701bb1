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

from errata.problem import Problem, Refused

if TYPE_CHECKING:
    from errata.catalogue import Catalogue
    from errata.page import Page

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


def _paths(catalogue: Catalogue, names: list[str]) -> Iterator[Path]:
    """The files and folders that the names stand for: pages with their cases, cases, frameworks, files.

    Raises:
        Refused: a name that stands for nothing, or for several pages.
    """
    for name in names:
        page = _page(catalogue, name)
        if page:
            yield page.path
            yield from (catalogue.cases[id].folder for id in page.cases if id in catalogue.cases)
        elif Path(name).exists():
            yield Path(name)
        elif (catalogue.root / "docs" / name / "index.md").is_file():
            yield catalogue.root / "docs" / name
            yield catalogue.root / "snippets" / name
        else:
            yield from (path for path in _refused(catalogue, name) or _cases(catalogue, name))


def _page(catalogue: Catalogue, name: str) -> Page | None:
    """The page of this id, file or unique last part of an id; a case of that name stands on it or goes first."""
    id = name.removeprefix("./").removeprefix("docs/").removesuffix(".md").strip("/")
    if id in catalogue.pages:
        return catalogue.pages[id]
    found = [page for page in catalogue.pages.values() if page.id.partition("/")[2] == id]
    if len(found) > 1:
        raise Refused(Problem(Path(name), f"several pages have this name; write {' or '.join(p.id for p in found)}"))
    return found[0] if found else None


def _refused(catalogue: Catalogue, name: str) -> list[Path]:
    """Where a page or case lies that could not be read."""
    return [p.path for p in catalogue.problems if name in (p.path.stem, p.path.name, p.path.parent.name)]


def _cases(catalogue: Catalogue, name: str) -> list[Path]:
    return [case.folder for case in catalogue.select([name])]
