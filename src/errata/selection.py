"""A selection: the cases that names on a command line stand for, and what kept some of them from being read.

A name is the id of a case or a page, the last part of one, a framework, or a path. A case often has the name of its page:
such a name stands for all that the page shows. A path stands for what lies there: `snippets/<framework>/<case>` is that
case alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from errata.problem import Problem, Refused

if TYPE_CHECKING:
    from errata.case import Case
    from errata.catalogue import Catalogue

CASES, PAGES = "snippets", "docs"


@dataclass(frozen=True)
class Selection:
    """What was asked for.

    Attributes:
        cases: those that can be run, in order of the names and of their ids.
        problems: what is wrong with the others: a case that cannot be read, a page that cannot, a case that is not there.
    """

    cases: tuple[Case, ...]
    problems: tuple[Problem, ...] = ()


def select(catalogue: Catalogue, names: Iterable[str]) -> Selection:
    """The cases of each name; all of them without a name.

    Args:
        catalogue: loaded with its pages where names may be those of pages.
        names: as typed.

    Raises:
        Refused: a name that stands for nothing, with the nearest ids.
    """
    names = list(names)
    if not names:
        return Selection(tuple(catalogue.cases.values()), catalogue.problems)
    cases: dict[str, Case] = {}
    problems: dict[Problem, None] = {}
    for name in names:
        pages, ids = _ids(catalogue, name)
        if not pages and not ids:
            raise Refused(
                Problem(
                    Path(name), f"no case and no page has this name{_nearest(catalogue, _parsed(catalogue, name)[1])}"
                )
            )
        cases |= {id: case for id, case in catalogue.cases.items() if id in ids}
        wanted = {(PAGES, id) for id in pages} | {(CASES, id) for id in ids}
        problems |= dict.fromkeys(each for each in catalogue.problems if place(catalogue, each.path) in wanted)
        problems |= dict.fromkeys(_missing(catalogue, pages))
    return Selection(tuple(cases.values()), tuple(problems))


def place(catalogue: Catalogue, path: Path) -> tuple[str, str]:
    """`("snippets", id)` of the case that a file or folder belongs to, `("docs", id)` of a page; empty texts for others."""
    parts = path.relative_to(catalogue.root).parts if path.is_relative_to(catalogue.root) else ()
    if len(parts) < 3 or parts[0] not in (CASES, PAGES):
        return "", ""
    return parts[0], f"{parts[1]}/{parts[2]}".removesuffix(".md" if parts[0] == PAGES else "")


def _ids(catalogue: Catalogue, name: str) -> tuple[list[str], set[str]]:
    """Ids of the pages and of the cases that a name stands for, whether or not they can be read."""
    where, text = _parsed(catalogue, name)
    refused = [place(catalogue, problem.path) for problem in catalogue.problems]
    known = {
        PAGES: [*catalogue.pages, *(id for kind, id in refused if kind == PAGES)],
        CASES: [*catalogue.cases, *(id for kind, id in refused if kind == CASES)],
    }
    found = {
        kind: [id for id in dict.fromkeys(ids) if text in (id, id.partition("/")[2])]
        for kind, ids in known.items()
        if where in ("", kind)
    }
    pages = found.get(PAGES, [])
    shown = {id for page in pages if page in catalogue.pages for id in catalogue.pages[page].cases}
    framework = {id for id in known[CASES] if id.partition("/")[0] == text}
    return pages, shown | framework | set(found.get(CASES, ()))


def _parsed(catalogue: Catalogue, name: str) -> tuple[str, str]:
    """`snippets`, `docs` or nothing, and the id or the part of one: a path says which of the two is meant."""
    path, root = Path(name), catalogue.root.resolve()
    if path.exists() and path.resolve().is_relative_to(root):
        path = path.resolve().relative_to(root)
    parts = path.parts
    if parts[:1] in ((CASES,), (PAGES,)):
        # a file of a case stands for the case
        return parts[0], "/".join(parts[1:3]).removesuffix(".md")
    return PAGES if path.suffix == ".md" else "", path.as_posix().removesuffix(".md")


def _missing(catalogue: Catalogue, pages: list[str]) -> Iterator[Problem]:
    """Cases that a page shows and that are nowhere."""
    there = {id for kind, id in (place(catalogue, each.path) for each in catalogue.problems) if kind == CASES}
    for page in (catalogue.pages[id] for id in pages if id in catalogue.pages):
        for line, id in page.embeds:
            if id not in catalogue.cases and id not in there:
                yield Problem(page.path, f"there is no case {id!r} under snippets/", line)


def _nearest(catalogue: Catalogue, text: str) -> str:
    near = get_close_matches(text, [*catalogue.cases, *catalogue.pages], n=3, cutoff=0.5)
    return f"; did you mean {' or '.join(near)}?" if near else "; `errata verify --list` shows all"
