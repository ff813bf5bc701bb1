"""Findability: the index leads from the recorded errors of a page back to it."""

from __future__ import annotations

from collections.abc import Iterator

from errata.catalogue import Catalogue
from errata.footprint import SHARED
from errata.problem import Problem
from errata.result import Result


def found_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Pages that no record of theirs leads to first, and cases whose record leads to no page of theirs.

    A preview asks again after each change of a page's prose, which changes nothing here; so the last answer is kept.
    """
    key = catalogue.root, tuple(_told(catalogue))
    if key not in _known:
        _known.clear()
        _known[key] = tuple(_found(catalogue))
    yield from _known[key]


_known: dict[tuple, tuple[Problem, ...]] = {}


def _answers(result: Result, page: str) -> bool:
    return result.page == page and result.confidence == "match"


def _told(catalogue: Catalogue) -> Iterator[tuple]:
    """All that the index is made from."""
    for page in catalogue.pages.values():
        yield page.id, page.title, page.heading, page.cases, page.aliases, page.wordings
    for case in catalogue.cases.values():
        yield case.id, case.record, case.signature, case.wordings, case.digest()


def _found(catalogue: Catalogue) -> Iterator[Problem]:
    from errata.index import build
    from errata.matcher import Index, explain

    index = Index(build(catalogue))
    for page in catalogue.pages.values():
        cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases and catalogue.cases[id].record]
        if not cases:
            continue  # said by other rules
        results = {case.id: explain(index, case.record) for case in cases}
        if not any(result and _answers(result[0], page.id) for result in results.values()):
            firsts = dict.fromkeys(result[0].page for result in results.values() if result)
            firsts.pop(page.id, None)
            instead = f"; they lead to {', '.join(firsts)}" if firsts else ""
            yield Problem(
                page.path,
                f"none of its recorded errors leads here first and surely{instead}; make its signature or its heading "
                f"more telling, or move the page to {SHARED}/ if its errors name no framework",
            )
        for id, result in results.items():
            on = {each.id for each in catalogue.pages_of[id]}
            if not on.intersection(each.page for each in result):
                yield Problem(
                    catalogue.cases[id].folder / "case.toml",
                    f"the recorded error does not lead to {' or '.join(sorted(on))}; the signature has to keep more words",
                )
