"""The catalogue: every case and every page, as plain data.

Loading reads `snippets/` and `docs/` once; after that nothing here touches a file. A catalogue can be loaded without
its pages, so that running a case needs no YAML.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from errata.case import SETTINGS, Case, load_case
from errata.problem import Problem, Refused
from errata.selection import place, select

if TYPE_CHECKING:
    from errata.group import Group
    from errata.page import Page

NOT_FRAMEWORKS = frozenset({"contributing", "assets"})
"""Folders of `docs/` whose files are not pages of errors."""


@dataclass(frozen=True)
class Catalogue:
    """All cases and pages.

    Attributes:
        root: the folder that holds `snippets/` and `docs/`.
        cases: by id, in order of their ids.
        pages: by id, in order of their ids; empty when loaded without pages.
        names: framework to the name on its index page: `langgraph` to `LangGraph`; empty when loaded without pages.
        groups: framework to the groups of its index page.
        problems: what kept a case or a page from being loaded.
    """

    root: Path
    cases: dict[str, Case]
    pages: dict[str, Page] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    groups: dict[str, tuple[Group, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @cached_property
    def frameworks(self) -> tuple[str, ...]:
        """Folders that hold a page, in order."""
        return tuple(dict.fromkeys(page.framework for page in self.pages.values()))

    @cached_property
    def pages_of(self) -> dict[str, tuple[Page, ...]]:
        """Case id to the pages that embed it, the page of the case's own framework first."""
        pages: dict[str, list[Page]] = {id: [] for id in self.cases}
        for page in self.pages.values():
            for id in dict.fromkeys(page.cases):
                pages.setdefault(id, []).append(page)
        return {
            id: tuple(sorted(each, key=lambda page: page.framework != id.partition("/")[0]))
            for id, each in pages.items()
        }

    def pages_in(self, framework: str) -> list[Page]:
        """The pages of a framework, in order of their ids."""
        return [page for page in self.pages.values() if page.framework == framework]

    @cached_property
    def unread(self) -> frozenset[str]:
        """Ids of the cases whose folders are there and could not be read."""
        places = (place(self, problem.path) for problem in self.problems)
        return frozenset(id for kind, id in places if kind == "snippets" and id not in self.cases)

    def select(self, names: Iterable[str]) -> list[Case]:
        """The cases that `names` stand for, without those that cannot be read; `errata.selection` has both.

        Raises:
            Refused: a name that stands for nothing, with the nearest ids.
        """
        return list(select(self, names).cases)


def load_catalogue(root: Path, pages: bool = True) -> Catalogue:
    """Reads `snippets/` and, if asked, `docs/` below `root`.

    What cannot be read becomes a problem of the catalogue, so that one broken folder hides nothing else.

    Raises:
        Refused: there is no `snippets/` below `root`.
    """
    if not (root / "snippets").is_dir():
        raise Refused(Problem(root, "there is no snippets/ here; run errata in a checkout, or pass --root"))
    problems: list[Problem] = []
    cases: dict[str, Case] = {}
    for folder in sorted(path for path in root.glob("snippets/*/*") if path.is_dir() and path.name != "__pycache__"):
        if folder.parent.name.startswith(("_", ".")):
            continue
        try:
            case = load_case(folder)
            cases[case.id] = case
        except Refused as refused:
            problems += refused.problems
    for stray in root.glob(f"snippets/*/*/*/{SETTINGS}"):
        problems.append(Problem(stray, "a case lies at snippets/<framework>/<case>/; move this folder up"))
    problems += _twins(cases)
    found: dict[str, Page] = {}
    names: dict[str, str] = {}
    groups: dict[str, tuple[Group, ...]] = {}
    if pages:
        from errata.group import read_groups
        from errata.page import load_page

        for path in sorted((root / "docs").glob("*/*.md")):
            if path.parent.name in NOT_FRAMEWORKS:
                continue
            if path.name == "index.md":
                names[path.parent.name] = _name(path)
                groups[path.parent.name] = read_groups(path, path.parent.name)
                continue
            try:
                page = load_page(path, root / "docs")
                found[page.id] = page
            except Refused as refused:
                problems += refused.problems
        problems += _nameless(root, found, names)
    return Catalogue(root, cases, found, names, groups, tuple(problems))


def _name(index: Path) -> str:
    """The H1 of a framework's index page; empty without one."""
    return next((line[2:].strip() for line in index.read_text().splitlines() if line.startswith("# ")), "")


def _nameless(root: Path, pages: dict[str, Page], names: dict[str, str]) -> Iterable[Problem]:
    """Frameworks with pages and without an index page that names them."""
    for framework in dict.fromkeys(page.framework for page in pages.values()):
        if not names.get(framework):
            index = root / "docs" / framework / "index.md"
            yield Problem(index, "write this page: an H1 with the framework's name, a short introduction and ::: pages")


def _twins(cases: dict[str, Case]) -> Iterable[Problem]:
    """Two cases with one name: `pytest -k`, raw addresses and `errata explain` go by the last part of the id."""
    seen: dict[str, Case] = {}
    for case in cases.values():
        name = case.id.partition("/")[2]
        if name in seen:
            yield Problem(case.folder, f"has the same id as {seen[name].folder}; rename one of the folders")
        seen.setdefault(name, case)
