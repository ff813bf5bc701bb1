"""How well a pasted error finds its page: `python bench/matcher.py [--held-out] [--misses]`.

Queries are the record of every case and what the operators of shapes.py make of it; each must find a page of its case
first. The errors of unrelated/records.json must find none. Queries whose id hashes into `HELD_OUT` are kept out of
development: without `--held-out` only the others are run.

A message that says little (the index marks it) is asked for only with its frames, and the words of a case's own assertion only
undamaged; what the matcher says of the others is counted apart.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import shapes

from errata.case import Case
from errata.catalogue import Catalogue, load_catalogue
from errata.footprint import FAMILIES, SHARED
from errata.index import build
from errata.matcher import Index, explain
from errata.signature import Signature

ROOT = Path(__file__).parent.parent
UNRELATED = Path(__file__).with_name("unrelated") / "records.json"
HELD_OUT, PARTS = 0, 4


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
    marked = [(entry, of["case"], of) for entry in index["entries"] for of in entry["of"]]
    little = {case for entry, case, _ in marked if entry.get("common")}
    own = {case for entry, case, _ in marked if entry.get("exact")}
    anyones = little | {case for _, case, of in marked if of.get("foreign")}
    alike = _alike(catalogue)
    for case in catalogue.cases.values():
        pages = frozenset(page.id for page in catalogue.pages_of[case.id])
        if not case.record or not pages:
            continue
        errors = shapes.read(case.record)
        for name, make in shapes.SHAPES.items():
            text = make(errors, case.signature, Random(f"{case.id} {name}"))
            if not text:
                continue
            named = _names(case, text)
            bare = name in shapes.NO_FRAMES or not named
            damaged = name in shapes.DAMAGED
            asked = not (
                (case.id in anyones and not _names(case, case.record))
                or (case.id in little and (bare or damaged))
                or (case.id in own and (damaged or name in shapes.NO_TYPE or name == "other-values"))
            )
            yield Query(f"{case.id} {name}", name, text, pages | alike(case, errors, named), asked)
    for name, text in json.loads(UNRELATED.read_text()).items():
        yield Query(f"unrelated {name}", "unrelated", text, frozenset())


def _names(case: Case, text: str) -> bool:
    """Whether a text names the framework of a case; every text names the shared folder."""
    families = FAMILIES.get(case.framework, (case.framework,))
    return case.framework == SHARED or any(word in text.lower() for word in families)


def _alike(catalogue: Catalogue) -> Callable[[Case, list[shapes.Error], bool], frozenset[str]]:
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

    def alike(case: Case, errors: list[shapes.Error], named: bool) -> frozenset[str]:
        same = {page for page in fitting(errors[-1]) if not named or page.startswith(case.framework + "/")}
        return frozenset(same.union(*map(fitting, errors[:-1])))

    return alike


def _signatures(catalogue: Catalogue) -> Iterator[tuple[Signature, list[str]]]:
    for case in catalogue.cases.values():
        for signature in (case.signature, *case.wordings):
            yield signature, [page.id for page in catalogue.pages_of[case.id]]
    for page in catalogue.pages.values():
        for signature in page.wordings:
            yield signature, [page.id]


@dataclass
class Score:
    """Counts of one shape."""

    asked: int = 0
    first: int = 0
    third: int = 0


def evaluate(
    chosen: list[Query], answer: Callable[[str], list[str]], misses: list[str] | None = None
) -> dict[str, Score]:
    """Counts, shape by shape.

    Args:
        answer: the pages given for a text, best first.
        misses: filled with what went wrong, a line each.
    """
    scores: dict[str, Score] = {}
    for query in chosen:
        kind = query.shape if query.asked else "(says little)"
        score = scores.setdefault(kind, Score())
        found = answer(query.text)
        score.asked += 1
        if query.pages:
            score.first += bool(found[:1] and found[0] in query.pages)
            score.third += bool(query.pages & set(found[:3]))
            wrong = not (found[:1] and found[0] in query.pages) and query.asked
        else:
            score.first += bool(found)
            wrong = bool(found)
        if wrong and misses is not None:
            misses.append(f"{query.id}: {found[:3]}")
    return scores


def table(scores: dict[str, Score]) -> str:
    """The counts as lines; the sum of what was asked first."""
    known = [score for kind, score in scores.items() if kind not in ("unrelated", "(says little)")]
    total = Score(sum(s.asked for s in known), sum(s.first for s in known), sum(s.third for s in known))
    lines = [f"{'shape':<28}{'queries':>8}{'first':>9}{'in three':>9}"]
    for kind, score in [("all", total), *sorted(scores.items())]:
        if kind == "unrelated":
            continue
        lines.append(
            f"{kind:<28}{score.asked:>8}{score.first / max(1, score.asked):>9.1%}{score.third / max(1, score.asked):>9.1%}"
        )
    if "unrelated" in scores:
        lines.append(f"unrelated errors answered: {scores['unrelated'].first} of {scores['unrelated'].asked}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="also the queries kept out of development")
    parser.add_argument("--misses", action="store_true", help="name every query that was answered wrong")
    options = parser.parse_args(arguments)
    catalogue = load_catalogue(ROOT)
    return report(catalogue, options)


def report(catalogue: Catalogue, options: argparse.Namespace) -> int:
    """Evaluates a catalogue and prints what came out."""
    data = build(catalogue)
    index = Index(data)
    every = list(queries(catalogue, data))
    parts = {"development": [query for query in every if not query.held_out]}
    if options.held_out:
        parts["held out"] = [query for query in every if query.held_out]
    for name, chosen in parts.items():
        misses: list[str] = []
        start = time.perf_counter()
        scores = evaluate(
            chosen, lambda text: [r.page for r in explain(index, text) if r.confidence == "match"], misses
        )
        print(f"== {name}: {len(chosen)} queries, {time.perf_counter() - start:.1f} s\n{table(scores)}\n")
        if options.misses:
            print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
