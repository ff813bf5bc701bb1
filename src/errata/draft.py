"""A draft: case and page that `errata new` proposes for an error, made from what a run, a paste and the known errors tell."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.util import find_spec

from errata.case import Case
from errata.catalogue import Catalogue
from errata.index import build
from errata.matcher import Index, explain
from errata.normalise import BLANK
from errata.record import Failure
from errata.redaction import redact
from errata.rules.page import DESCRIPTION, TITLE
from errata.signature import Signature
from errata.variation import Variation, vary

SLUG_WORDS = 6
SYMPTOM = "TODO the symptom as people search for it"
"""Title and H1 of a silent failure: nobody types the message of the program's own assertion."""
_ASSERTION = re.compile(r"AssertionError(?: \[\w+\])?")
_STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "can",
        "did",
        "do",
        "does",
        "for",
        "from",
        "got",
        "has",
        "have",
        "if",
        "in",
        "into",
        "is",
        "it",
        "must",
        "not",
        "of",
        "on",
        "or",
        "the",
        "this",
        "to",
        "was",
        "were",
        "with",
        "you",
        "your",
    ]
)


@dataclass(frozen=True)
class Draft:
    """What is proposed.

    Attributes:
        signature: the error as a template.
        slug: name of the case's folder and of the page.
        title: the page's title and H1; empty where somebody has to write it.
        known: pages that explain this error already.
        raised: where it comes from, such as `langgraph/graph/state.py, in add_node`; empty when that is not known.
        doubts: parts of the message that stay in the signature, and that another program may say otherwise.
    """

    signature: str
    slug: str
    title: str
    known: tuple[str, ...] = ()
    raised: str = ""
    doubts: tuple[str, ...] = ()


def propose(
    failures: list[Failure],
    source: str,
    catalogue: Catalogue,
    ran: bool = True,
    error: str | None = None,
    page: str | None = None,
) -> Draft:
    """Proposes a draft.

    Args:
        failures: the same error, as several runs or one paste showed it; at least one.
        source: the program's text; empty when there is none.
        catalogue: what is known.
        ran: whether runs showed it; what a paste shows is redacted.
        error: the signature, where somebody chose it.
        page: the page that it goes to, where somebody chose it; a signature of that page is taken over when it fits.
    """
    first = failures[0]
    silent = _is_silent(first, ran)
    found = Variation("")
    if not error:
        error, found = _signature(failures, source, silent, ran, _of_page(first, page, catalogue))
    template, name = Signature(error).template, Signature(error).type.rpartition(".")[2]
    taken = {id.partition("/")[2] for id in (*catalogue.cases, *catalogue.pages)}
    slug = slugify(template if re.search(r"[A-Za-z0-9]", _bare(template)) else name, taken)
    headline = _bare(template.partition("\n")[0], BLANK).replace("{{", "{").replace("}}", "}")
    title = ": ".join(filter(None, (name, headline)))
    return Draft(error, slug, "" if silent else title, _known(first, catalogue), _raised(first, ran), found.doubts)


def _bare(template: str, blank: str = " ") -> str:
    return re.sub(r"(?<!\{)\{\w+\}(?!\})", blank, template)


def _signature(
    failures: list[Failure], source: str, silent: bool, ran: bool, taken: Signature | None
) -> tuple[str, Variation]:
    """The error as a template, and what is known of its parts."""
    if taken:
        return taken.text, Variation(taken.template)
    messages = [failure.message if ran else redact(failure.message) for failure in failures]
    for program in (source, ""):
        found = vary(messages, program, own=silent, redacted=not ran)
        error = ": ".join(filter(None, (failures[0].type, found.template)))
        # a message that is nothing but the program's own texts would match almost anything without them
        if not Signature(error).problem():
            break
    return error, found


def _of_page(failure: Failure, page: str | None, catalogue: Catalogue) -> Signature | None:
    """The signature of a case on the page that describes this error already."""
    known = catalogue.pages[page].cases if page in catalogue.pages else ()
    signatures = [catalogue.cases[id].signature for id in known if id in catalogue.cases]
    return next((each for each in signatures if each.matches(failure.type, failure.message)), None)


def _is_silent(failure: Failure, ran: bool) -> bool:
    """Whether it is an assertion of the program's own, which measures a silent failure."""
    return _ASSERTION.fullmatch(failure.type) is not None and not _raised(failure, ran)


def _known(failure: Failure, catalogue: Catalogue) -> tuple[str, ...]:
    """Pages that explain this error: one of their signatures matches it, and the index leads there.

    A signature alone is not enough: `KeyError: '{key}'` matches every KeyError, and the frames tell them apart.
    """
    matching = {
        page.id
        for case in catalogue.cases.values()
        if any(each.matches(failure.type, failure.message) for each in (case.signature, *case.wordings))
        for page in catalogue.pages_of[case.id]
    }
    matching |= {
        page.id
        for page in catalogue.pages.values()
        if any(each.matches(failure.type, failure.message) for each in page.wordings)
    }
    if not matching:
        return ()
    found = explain(Index(build(catalogue)), failure.text())
    return tuple(result.page for result in found if result.confidence == "match" and result.page in matching)


def _raised(failure: Failure, ran: bool) -> str:
    """The innermost frame that is not the program's own; of a paste, only where its package is one of this machine."""
    frame = failure.frames[-1] if failure.frames else None
    if not frame or frame.line or not (ran or _is_library(frame.file)):
        return ""
    return f"{frame.file}, in {frame.function}"


def _is_library(file: str) -> bool:
    """Whether a file of a pasted traceback, such as `json/decoder.py`, is not the user's own."""
    top = file.partition("/")[0].removesuffix(".py")
    if not top.isidentifier():
        return False
    if top in sys.stdlib_module_names:
        return True
    found = find_spec(top)
    return found is not None and "site-packages" in str(found.origin or list(found.submodule_search_locations or ()))


def slugify(text: str, taken: Iterable[str] = ()) -> str:
    """A permanent name of a few telling words: `Expected dict, got {value}` gives `expected-dict-got`.

    Args:
        text: a message template.
        taken: names that exist; the result is none of them.
    """
    words = re.findall(r"[a-z0-9]+", re.sub(r"\{\w+\}", " ", text.partition("\n")[0]).lower())
    telling = [word for word in words if word not in _STOP] or words or ["error"]
    slug = "-".join(telling[:SLUG_WORDS])
    number = 2
    base = slug
    while slug in set(taken):
        slug, number = f"{base}-{number}", number + 1
    return slug


def page_text(draft: Draft, case: Case, areas: Iterable[tuple[str, tuple[str, ...]]] = ()) -> str:
    """A page in the design's shape, what a person has to write marked with TODO.

    Args:
        draft: what is proposed.
        case: as it lies in its place, with its programs.
        areas: headings of the framework's index page, each with the tags that lead there.
    """
    problem = Signature(draft.signature).problem()
    title = draft.title or SYMPTOM
    title = title if len(title) <= TITLE[1] else title[: TITLE[1] - 3].rstrip() + BLANK
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    notes = [f"It is raised in {draft.raised}."] if draft.raised else []
    notes += [f"The signature: {problem}."] if problem else []
    breaks, holds = habits(case)
    return f"""---
title: "{quoted}"
description: TODO one sentence of {DESCRIPTION[0]} to {DESCRIPTION[1]} characters, in the words that people type when they meet this error.
tags: [{case.framework}, {case.broken.language}, {case.runtime}, TODO area]
{_areas(areas)}---

# {f"`{draft.title}`" if draft.title else SYMPTOM}

## What this error means

{" ".join(["TODO what happened, in words that the message does not use.", *notes])}

## Most common cause

| Breaks | Holds |
|---|---|
| {breaks} | {holds} |

TODO one sentence: what the program does wrong.

::: case {case.id}

## Other causes

TODO one heading, one sentence and one case each; or that no other is known.

## How to debug it

TODO what to print or to look at, to tell which cause it is.

## Prevention

TODO a habit or a check.

## Related

::: related
"""


def _areas(areas: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """What stands below the tags, as comments: which areas there are."""
    lines = [f"#   {heading}: {', '.join(tags)}" for heading, tags in areas]
    if not lines:
        return "# TODO an area is a word such as state or tools; delete this line\n"
    told = "# TODO write one area or more; the first one decides the group on the index page. Then delete these lines."
    return "\n".join([told, *lines]) + "\n"


def habits(case: Case) -> tuple[str, str]:
    """The first line in which the broken and the fixed program differ, as a row of the page's table."""
    broken = case.broken.path.read_text()
    for fixed in case.fixed if broken.strip() else ():
        left, right = broken.splitlines(), fixed.path.read_text().splitlines()
        for tag, start, end, low, high in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if tag == "replace" and (breaks := left[start:end][0].strip()) and (holds := right[low:high][0].strip()):
                return tuple(f"`{each}`".replace("|", "\\|") for each in (breaks, holds))
    return "TODO the habit that breaks", "TODO the habit that holds"
