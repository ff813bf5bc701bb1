"""The index: the contents of `errors.json`, built from the catalogue. What each key means is in docs/contributing/errors-json.md.

Everything that needs knowledge is done here, once: how rare each word is, which frames stand for an error that says little,
which words belong to one framework. The matchers only read and add.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from errata.case import Case
from errata.catalogue import Catalogue
from errata.footprint import SHARED, belongs, defined, evidence, foreign, imports, own_words, raised_in
from errata.history import wordings
from errata.limits import LIMITS, PATTERNS
from errata.matcher import SCHEMA
from errata.page import Page
from errata.paste import stem
from errata.rarity import PLAIN_BITS, Rarity
from errata.signature import Signature
from errata.template import Template

SAYS_LITTLE = 30
"""Bits below which the frames of a message are kept."""
UNIQUE = 12
"""Bits from which a type belongs to one library."""
OWN_TYPE = 18
"""Bits of a framework's own type that stands alone and of which one page says everything."""
COMMON = 12
"""Bits of a message that anyone's program may die of; it is not told from others without a frame or a framework's word."""


def build(catalogue: Catalogue, rarity: Rarity | None = None) -> dict:
    """The index of a catalogue.

    Args:
        catalogue: loaded with its pages.
        rarity: the counts to weigh words with; by default those of the package.

    Returns:
        Plain data, the same for the same catalogue. `dump` writes it.
    """
    rarity = rarity or Rarity()
    pages = sorted(catalogue.pages.values(), key=lambda page: page.id)
    # the page with the fewest causes is the one about this error; a guide shows the same case among many
    narrow = sorted(pages, key=lambda page: (len(page.cases), page.framework == SHARED, page.id))
    number = {page.id: n for n, page in enumerate(pages)}
    entries: dict[tuple, dict] = {}
    for case in sorted(catalogue.cases.values(), key=lambda case: case.id):
        on = [number[page.id] for page in narrow if case.id in page.cases]
        for signature in (case.signature, *case.wordings) if on else ():
            _add(entries, signature, on, case.id, [case], rarity)
    for page in pages:
        cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
        for signature in page.wordings:
            _add(entries, signature, [number[page.id]], None, cases, rarity)
    declared = set(entries)
    for case in sorted(catalogue.cases.values(), key=lambda case: case.id):
        on = [number[page.id] for page in narrow if case.id in page.cases]
        # what an old version said for one error may be what another error says today; then it is that one's
        for signature in wordings(case) if on else ():
            if (signature.type, signature.pieces) not in declared:
                _add(entries, signature, on, case.id, [case], rarity)
    for page in pages:
        for text in (*page.aliases, page.heading):
            _add_name(entries, text, number[page.id], rarity)
    _add_types(entries, pages, rarity)
    for entry in entries.values():
        if len(entry["of"]) == 1 and _bits(entry) >= SAYS_LITTLE and "common" not in entry:
            entry["of"][0].pop("frames", None)
    packages = {stem(package) for case in catalogue.cases.values() for package, _ in imports(case)}
    raised = {frame[0] for entry in entries.values() for of in entry["of"] for frame in of.get("frames", ())}
    return {
        "schema": SCHEMA,
        "limits": LIMITS,
        "patterns": PATTERNS,
        "frameworks": evidence(catalogue.cases.values()),
        "packages": " ".join(sorted(packages | raised)),
        "pages": [_page(page, catalogue) for page in pages],
        "entries": list(entries.values()),
    }


def dump(index: dict) -> str:
    """The text of `errors.json`."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _page(page: Page, catalogue: Catalogue) -> dict:
    cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
    packages = sorted({package for case in cases for package, _ in imports(case)})
    shown = {"id": page.id, "title": page.title, "framework": page.framework, "packages": packages, "cases": len(cases)}
    return shown | ({"aliases": list(page.aliases)} if page.aliases else {})


def _add(
    entries: dict, signature: Signature, on: list[int], case: str | None, cases: list[Case], rarity: Rarity
) -> None:
    """Adds a signature; the same one of several cases stands there once. `cases` are those whose records show its frames."""
    key = signature.type, signature.pieces
    if key not in entries:
        own = {name for each in cases for name in defined(each)} if case else set()
        entries[key] = _entry(signature.type, signature.pieces, rarity, own)
        if cases and all(map(own_words, cases)) and signature.type.endswith("AssertionError"):
            entries[key]["exact"] = 1
        elif _bits(entries[key], PLAIN_BITS) < COMMON:
            entries[key]["common"] = 1
    of = {"case": case, "pages": on}
    if cases and all(map(foreign, cases)):
        of["foreign"] = max(map(foreign, cases))
    if raised := dict.fromkeys(frame for each in cases for frame in raised_in(each)):
        of["frames"] = [list(frame) for frame in raised]
    known = [each["pages"] for each in entries[key]["of"]]
    if case is not None or on not in known:
        entries[key]["of"].append(of)


def _add_name(entries: dict, text: str, page: int, rarity: Rarity) -> None:
    """Adds an official error code, or a page's heading where it is not word for word a signature of the page."""
    pieces = tuple(re.split(r"…|\.\.\.", text))
    words = Template(pieces).words
    for entry in entries.values():
        if any(page in of["pages"] for of in entry["of"]):
            known = [word.rstrip("'") for word in entry["words"].split() if word != "{}"]
            if words in (known, [*entry["type"].split()[-1:], *known]):
                for of in entry["of"]:
                    if page in of["pages"]:
                        of["title"] = page
                return
    if words:
        entry = entries.setdefault(("", pieces), _entry("", pieces, rarity) | {"exact": 1})
        if _bits(entry, PLAIN_BITS) < COMMON:
            entry["common"] = 1
        entry["of"].append({"case": None, "pages": [page]})


def _add_types(entries: dict, pages: list[Page], rarity: Rarity) -> None:
    """Adds the types that are a page's subject, as errors without a message: `GraphRecursionError` alone in a title."""
    about: dict[str, list[dict]] = {}
    for (kind, _), entry in entries.items():
        if "." in kind and kind.partition(".")[0] not in sys.stdlib_module_names and rarity.type_weight(kind) >= UNIQUE:
            about.setdefault(kind, []).append(entry)
    for kind, said in about.items():
        on = {of["pages"][0] for entry in said for of in entry["of"]}
        own = any(belongs(kind.partition(".")[0], page.framework) for page in pages if page.framework != SHARED)
        if len(on) != 1 or kind.rpartition(".")[2] not in pages[min(on)].heading:
            continue
        # a driver's type says nothing by itself where the page is about one message of it
        if own or all("{}" in entry["words"] for entry in said):
            entry = _entry(kind, ("",), rarity) | {"of": [{"case": None, "pages": sorted(on)}]}
            entries.setdefault((kind, ("",)), entry | ({"weights": _digits([OWN_TYPE])} if own else {}))


def _entry(kind: str, pieces: tuple[str, ...], rarity: Rarity, own: set[str] | frozenset[str] = frozenset()) -> dict:
    """`own` are words that stand in the message only because the case's program has them."""
    template, kinds = Template(pieces), Template([kind]).words
    weights = [
        1 if link or word in own else weight
        for word, link, weight in zip(template.words, template.linked, rarity.weights(template), strict=True)
    ]
    module = [kinds[0]] if len(kinds) > 1 and kinds[0][-1] == "." else []
    return {
        "type": " ".join([*module, *kinds[-1:]]),
        "words": template.text(),
        "weights": _digits([rarity.type_weight(kind) if kind else 0, *weights]),
        "of": [],
    }


def _bits(entry: dict, above: int = 0) -> int:
    """The sum of an entry's weights that are higher than `above`, without that of its type."""
    return sum(weight for weight in map(lambda digit: int(digit, 36), entry["weights"][1:]) if weight > above)


def _digits(weights: list[int]) -> str:
    return "".join("0123456789abcdefghijklmnopqrstuvwxyz"[weight] for weight in weights)


def write(catalogue: Catalogue, path: Path) -> None:
    """Writes `errors.json`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump(build(catalogue)), encoding="utf-8")
