"""Rules for one page: embeds, sections, summary, quotes, what is left to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from errata.case import RECORD
from errata.catalogue import Catalogue
from errata.page import SECTIONS, Page
from errata.problem import Problem
from errata.quote import quotes
from errata.rules.text import Text

TITLE, DESCRIPTION = (10, 65), (50, 165)
"""Characters that search engines show."""

_KEY = re.compile(r"^(title|description): *(.*?) *$", re.M)


def embed_problems(catalogue: Catalogue, page: Page) -> Iterator[Problem]:
    """Embeds of cases that do not exist; what is wrong with one that cannot be read is said of the case."""
    for line, id in page.embeds:
        if id not in catalogue.cases and id not in catalogue.unread:
            yield Problem(page.path, f"there is no case {id!r} under snippets/", line)


def section_problems(page: Page) -> Iterator[Problem]:
    """Sections that are missing, unknown, repeated, empty or out of order, and a typed list of related pages."""
    titles = [title for _, title in page.sections]
    for place, (line, title) in enumerate(page.sections):
        if title not in SECTIONS:
            yield Problem(page.path, f"unknown section {title!r}; use an H3 inside one of: {', '.join(SECTIONS)}", line)
        elif title in titles[:place]:
            yield Problem(page.path, f"the section {title!r} stands here a second time; join the two", line)
    known = [(SECTIONS.index(title), line, title) for line, title in page.sections if title in SECTIONS]
    if missing := [title for title in SECTIONS if title not in titles]:
        yield Problem(page.path, f"sections are missing: {', '.join(missing)}")
    for (before, _, earlier), (number, line, title) in pairwise(known):
        if number < before:
            yield Problem(page.path, f"{title!r} stands after {earlier!r}; the order is {', '.join(SECTIONS)}", line)
    yield from _empty(page)
    if "Related" in titles and "::: related" not in page.body:
        yield Problem(page.path, "put `::: related` under Related; the list is made from cases, tags and signatures")


def _empty(page: Page) -> Iterator[Problem]:
    lines = page.body.split("\n")
    starts = [line - page.offset for line, _ in page.sections]
    for (line, title), start, end in zip(
        page.sections, starts, [*(each - 1 for each in starts[1:]), len(lines)], strict=True
    ):
        if not "".join(lines[start:end]).strip():
            yield Problem(
                page.path, f"the section {title!r} is empty; write a sentence, even that there is nothing", line
            )


def summary_problems(text: Text) -> Iterator[Problem]:
    """Titles and descriptions that search engines would cut or that say too little."""
    keys = {match[1]: match for match in _KEY.finditer(text.front)}
    for name, (least, most) in (("title", TITLE), ("description", DESCRIPTION)):
        line = text.front[: keys[name].start()].count("\n") + 2 if name in keys else 1
        if name not in keys and not text.page:
            yield Problem(text.path, f"front matter key {name!r} is missing; search engines show it", 1)
            continue
        value = getattr(text.page, name) if text.page else keys[name][2].strip("\"'")
        least = least if text.page else min(least, 6)  # the home page and the indexes have names, not messages
        if not least <= len(value) <= most:
            yield Problem(
                text.path, f"the {name} has {len(value)} characters; search engines show {least} to {most}", line
            )


def quote_problems(catalogue: Catalogue, page: Page) -> Iterator[Problem]:
    """Error messages in prose that nobody recorded, or whose end cannot be told."""
    records = [catalogue.cases[id].record for id in page.cases if id in catalogue.cases]
    others = [*(case.record for case in catalogue.cases.values()), *_unread_records(catalogue)]
    for quote in quotes(page):
        if not quote.marked:
            yield Problem(
                page.path,
                f"put the error message {quote.text.strip()!r} … into backticks, or name the class alone",
                quote.line,
            )
        elif not any(quote.stands_in(record) for record in records) and not any(map(quote.stands_in, others)):
            yield Problem(
                page.path, f"no record says {quote.text!r}; quote a recorded error, or name the class alone", quote.line
            )


def _unread_records(catalogue: Catalogue) -> Iterator[str]:
    """Records of cases whose other files cannot be read."""
    for id in catalogue.unread:
        record = catalogue.root / "snippets" / id / RECORD
        if record.is_file():
            yield record.read_text(errors="replace")


def unwritten_problems(page: Page) -> Iterator[Problem]:
    """Lines that `errata new` left to write."""
    for number, line in enumerate(page.path.read_text().splitlines(), 1):
        if re.search(r"\bTODO\b", line):
            yield Problem(page.path, "write what is marked TODO", number)
