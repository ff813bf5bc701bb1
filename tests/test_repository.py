"""This repository keeps its own rules: the check is silent, and every recorded error finds its page."""

from __future__ import annotations

from conftest import CATALOGUE

from errata.check import check
from errata.index import build
from errata.matcher import Index, explain


def test_the_check_has_nothing_to_complain_about():
    """Pages, cases, records, quotes, links and exemptions are in order."""
    assert [str(problem) for problem in check(CATALOGUE)] == []


def test_every_page_is_found_by_its_own_error():
    """Some record of each page leads to that page first: no page is out of reach."""
    index = Index(build(CATALOGUE))
    first = {case.id: next(iter(explain(index, case.record, 1)), None) for case in CATALOGUE.cases.values()}
    for page in CATALOGUE.pages.values():
        found = [first[id] for id in page.cases if first[id]]
        assert any(each.page == page.id for each in found), page.id


def test_most_records_find_a_page_of_their_case_first():
    """Where one message has pages of several frameworks, a record with few frames may show another one first; rarely."""
    index = Index(build(CATALOGUE))
    wrong = []
    for case in CATALOGUE.cases.values():
        found = explain(index, case.record, 1)
        if not found or found[0].page not in [page.id for page in CATALOGUE.pages_of[case.id]]:
            wrong.append(case.id)
    assert len(wrong) <= len(CATALOGUE.cases) / 12, wrong
