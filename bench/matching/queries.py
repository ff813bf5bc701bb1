"""The queries of the matcher's benchmark, and how many were answered right.

Queries are the record of every case and what the operators of `shapes` make of it; each must find a page of its case first.
The errors of unrelated/records.json must find none. Queries whose id hashes into `HELD_OUT` are kept out of development.

A message that says little (the index marks it) is asked for only with its frames, and the words of a case's own assertion only
undamaged; what is said of the others is counted apart.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.matching import shapes
from errata.case import Case
from errata.catalogue import Catalogue
from errata.footprint import FAMILIES, SHARED
from errata.signature import Signature

UNRELATED = Path(__file__).parent / "unrelated" / "records.json"
HELD_OUT, PARTS = 0, 4
LITTLE = "(says little)"


@dataclass(frozen=True)
class Query:
    """A text and the pages that explain it; none for an unrelated error.

    Attributes:
        asked: whether the matcher is expected to know it.
    """

    id: str
    shape: str
    text: str
    pages: frozenset[str]
    asked: bool = True

    @property
    def held_out(self) -> bool:
        """Whether it is kept out of development."""
        return hashlib.sha256(self.id.encode()).digest()[0] % PARTS == HELD_OUT


def queries(catalogue: Catalogue, index: dict) -> Iterator[Query]:
    """Every query, in a fixed order."""
    little, own, anyones = marks(index)
    same = alike(catalogue)
    for case in catalogue.cases.values():
        pages = frozenset(page.id for page in catalogue.pages_of[case.id])
        if not case.record or not pages:
            continue
        errors = shapes.read(case.record)
        for name, make in shapes.SHAPES.items():
            text = make(errors, case.signature, Random(f"{case.id} {name}"))
            if not text:
                continue
            named = names(case, text)
            bare = name in shapes.NO_FRAMES or not named
            damaged = name in shapes.DAMAGED
            asked = not (
                (case.id in anyones and not names(case, case.record))
                or (case.id in little and (bare or damaged))
                or (case.id in own and (damaged or name in shapes.NO_TYPE or name == "other-values"))
            )
            yield Query(f"{case.id} {name}", name, text, pages | same(case, errors, named), asked)
    for name, text in json.loads(UNRELATED.read_text()).items():
        yield Query(f"unrelated {name}", "unrelated", text, frozenset())


def marks(index: dict) -> tuple[set[str], set[str], set[str]]:
    """Cases whose message says little; whose message is their own assertion; whose message anyone's program may print."""
    marked = [(entry, of["case"], of) for entry in index["entries"] for of in entry["of"]]
    little = {case for entry, case, _ in marked if entry.get("common")}
    own = {case for entry, case, _ in marked if entry.get("exact")}
    return little, own, little | {case for _, case, of in marked if of.get("foreign")}


def names(case: Case, text: str) -> bool:
    """Whether a text names the framework of a case; every text names the shared folder."""
    families = FAMILIES.get(case.framework, (case.framework,))
    return case.framework == SHARED or any(word in text.lower() for word in families)


def alike(catalogue: Catalogue) -> Callable[[Case, list[shapes.Error], bool], frozenset[str]]:
    """Gives the pages that are as right as a case's own.

    Those with a signature that fits as well: in the same framework always, in another where the text does not name the
    case's own. And those about an error that came before it: the root cause comes first.
    """
    signatures: dict[str, list[tuple[Signature, list[str]]]] = {}
    for signature, on in _signatures(catalogue):
        signatures.setdefault(signature.type.rpartition(".")[2], []).append((signature, on))

    def fitting(error: shapes.Error) -> set[str]:
        return {
            page
            for signature, on in signatures.get(error.type.rpartition(".")[2], ())
            if signature.fits(error.message)
            for page in on
        }

    def same(case: Case, errors: list[shapes.Error], named: bool) -> frozenset[str]:
        last = {page for page in fitting(errors[-1]) if not named or page.startswith(case.framework + "/")}
        return frozenset(last.union(*map(fitting, errors[:-1])))

    return same


def _signatures(catalogue: Catalogue) -> Iterator[tuple[Signature, list[str]]]:
    for case in catalogue.cases.values():
        for signature in (case.signature, *case.wordings):
            yield signature, [page.id for page in catalogue.pages_of[case.id]]
    for page in catalogue.pages.values():
        for signature in page.wordings:
            yield signature, [page.id]


@dataclass
class Score:
    """Counts of one shape: queries, right page first, right page among three; of unrelated errors, how many were answered."""

    asked: int = 0
    first: int = 0
    third: int = 0


def score(chosen: Iterable[Query], answers: Iterable[list[str]], misses: list[str] | None = None) -> dict[str, Score]:
    """Counts, shape by shape.

    Args:
        answers: the pages given for each query, best first.
        misses: filled with what went wrong, a line each.
    """
    scores: dict[str, Score] = {}
    for query, found in zip(chosen, answers, strict=True):
        counts = scores.setdefault(query.shape if query.asked else LITTLE, Score())
        right = bool(found[:1] and (found[0] in query.pages or not query.pages))
        counts.asked += 1
        counts.first += right
        counts.third += bool(query.pages & set(found[:3]))
        if misses is not None and query.asked and right != bool(query.pages):
            misses.append(f"{query.id}: {found[:3]}")
    return scores


def total(scores: dict[str, Score]) -> Score:
    """All queries about known errors together."""
    known = [each for shape, each in scores.items() if shape not in ("unrelated", LITTLE)]
    return Score(sum(s.asked for s in known), sum(s.first for s in known), sum(s.third for s in known))


def table(scores: dict[str, Score]) -> str:
    """The counts as lines."""
    lines = [f"{'shape':<28}{'queries':>8}{'first':>9}{'in three':>9}"]
    for shape, each in [("all", total(scores)), *sorted(scores.items())]:
        if shape != "unrelated":
            first, third = (f"{count / max(1, each.asked):.1%}" for count in (each.first, each.third))
            lines.append(f"{shape:<28}{each.asked:>8}{first:>9}{third:>9}")
    if unrelated := scores.get("unrelated"):
        lines.append(f"unrelated errors answered: {unrelated.first} of {unrelated.asked}")
    return "\n".join(lines)
