"""Twins: two pages with one title, description or H1, or with much of their prose in common."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from errata.catalogue import Catalogue
from errata.page import Page
from errata.problem import Problem
from errata.rules.text import Text

RUN = 5
"""Words in a row that count as one thing said."""
SHARE = 0.2
"""The part of a page's prose that may stand on another one; pages on different errors share a fiftieth."""
LEAST = 30
"""A page with fewer runs of words is too short to judge."""
COMMON = 10
"""What stands on more pages than these is a phrase, not a copy."""


def twin_problems(catalogue: Catalogue, found: list[Text]) -> Iterator[Problem]:
    """Pages that repeat an earlier one, by the order of their ids.

    Args:
        catalogue: with its pages.
        found: the texts of all pages; others among them are passed over.
    """
    for name in ("title", "heading", "description"):
        seen: dict[str, Page] = {}
        for page in catalogue.pages.values():
            key = " ".join(getattr(page, name).casefold().split())
            if key in seen:
                what = {"heading": "H1"}.get(name, name)
                yield Problem(
                    page.path, f"has the {what} of {seen[key].id}; say what sets them apart, or join the pages"
                )
            seen.setdefault(key, page)
    yield from _alike(found)


def _alike(found: list[Text]) -> Iterator[Problem]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    pages = sorted((text for text in found if text.page), key=lambda text: text.page.id)
    sizes = []
    for number, text in enumerate(pages):
        runs = _runs(text)
        sizes.append(len(runs))
        for run in runs:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) <= COMMON:
            shared.update((a, b) for place, b in enumerate(numbers) for a in numbers[:place])
    for (first, second), count in sorted(shared.items()):
        size = min(sizes[first], sizes[second])
        if size >= LEAST and count > SHARE * size:
            yield Problem(
                pages[second].path,
                f"{100 * count // size}% of its words stand on {pages[first].page.id} too; make the case another cause "
                "on that page, or say what is different here",
            )


def _runs(text: Text) -> set[tuple[str, ...]]:
    words = [word for _, line in text.prose() if line[:1] != "#" for word in re.findall(r"\w+", line.lower())]
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}
