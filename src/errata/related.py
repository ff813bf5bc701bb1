"""Related pages, found from what pages share; nobody types a list of them."""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from posixpath import normpath

from errata.catalogue import Catalogue
from errata.page import Page

_LINK = re.compile(r"\]\(([^)#:\s]+)\.md(?:#[^)\s]*)?\)")

WEIGHTS = {"case": 4.0, "signature": 4.0, "error": 2.0, "tag": 1.0}
"""How much a shared feature of each kind counts, times how rare it is."""
LINK = 6.0
"""How much it counts that one page links to the other."""

AT_MOST = 6
COMMON = 0.1
"""What more than this part of all pages share, and more than a dozen pages, tells nothing about two of them."""
CUT = 0.3
"""Pages below this part of the best one's score are left out."""


@dataclass(frozen=True)
class Relation:
    """One related page.

    Attributes:
        page: the other page.
        reason: what the two share, in words.
    """

    page: Page
    reason: str


class Relations:
    """What the pages of a catalogue share; made once, asked for each page."""

    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue
        self._holders: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._links = {page.id: _links(page) & catalogue.pages.keys() for page in catalogue.pages.values()}
        for page in catalogue.pages.values():
            for feature in _features(catalogue, page):
                self._holders[feature].append(page.id)

    def of(self, page: Page) -> list[Relation]:
        """The pages that `page` links to, that link to it, or that share cases, signatures, error types or tags with it.

        Best first. What a page shares with everything says nothing; what it shares with one other page says most.
        """
        scores: dict[str, float] = defaultdict(float)
        shared: dict[str, list[tuple[str, str]]] = defaultdict(list)
        total = len(self.catalogue.pages)
        for feature in _features(self.catalogue, page):
            others = self._holders[feature]
            if len(others) > max(12, COMMON * total):
                continue
            weight = WEIGHTS[feature[0]] * log(total / len(others))
            for other in others if weight > 0 else ():
                if other != page.id:
                    scores[other] += weight
                    shared[other].append(feature)
        for other, links in self._links.items():
            if other != page.id and (page.id in links or other in self._links[page.id]):
                scores[other] += LINK
                shared[other].append(("link", "named above" if other in self._links[page.id] else "names this page"))
        for other in [id for id in scores if self.catalogue.pages[id].framework != page.framework]:
            if len(shared[other]) == 1 and shared[other][0][0] == "tag":
                del scores[other]  # one word in common
        best = sorted(scores, key=lambda id: (-scores[id], id))[:AT_MOST]
        good = [id for id in best if scores[id] >= CUT * scores[best[0]]]
        return [Relation(self.catalogue.pages[id], _reason(shared[id])) for id in good]


def _features(catalogue: Catalogue, page: Page) -> Iterator[tuple[str, str]]:
    """`(kind, value)`, each once, in an order that does not change.

    A tag stands for itself, and once more within its framework, where it may be rare though others share it. A type that
    anybody's program raises says nothing about two pages.
    """
    found: dict[tuple[str, str], None] = {("tag", tag): None for tag in page.tags}
    found |= {("tag", f"{page.framework} {tag}"): None for tag in page.tags if tag != page.framework}
    for id in page.cases:
        found["case", id] = None
        if case := catalogue.cases.get(id):
            for signature in (case.signature, *case.wordings):
                kind = signature.type.rpartition(".")[2]
                found["error", "" if hasattr(builtins, kind) else kind] = None
                found["signature", signature.template] = None
    return (feature for feature in found if feature[1])


def _links(page: Page) -> set[str]:
    """The ids of the files that a page links to."""
    folder = page.id.partition("/")[0]
    return {normpath(f"{folder}/{target}") for target in _LINK.findall(page.body)} - {page.id}


def _reason(shared: list[tuple[str, str]]) -> str:
    """`same error: InvalidUpdateError; both about state, tools`"""
    kinds = {kind for kind, _ in shared}
    words = ["shares a case"] if "case" in kinds else []
    if "signature" in kinds:
        words.append("same message")
    elif errors := [value for kind, value in shared if kind == "error"]:
        words.append(f"also {' and '.join(errors[:2])}")
    if tags := list(dict.fromkeys(value.rpartition(" ")[2] for kind, value in shared if kind == "tag")):
        words.append(f"about {', '.join(tags[:3])}")
    words += [value for kind, value in shared if kind == "link"]
    return "; ".join(words)
