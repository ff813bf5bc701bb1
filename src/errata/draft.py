"""A draft: case and page that `errata new` proposes for an error, made from what a run, a paste and the known errors tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from errata.case import Case
from errata.catalogue import Catalogue
from errata.index import build
from errata.matcher import Index, explain
from errata.normalise import BLANK
from errata.record import Failure
from errata.rules.page import DESCRIPTION, TITLE
from errata.signature import Signature
from errata.wording import wording

SLUG_WORDS = 6
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
        title: the page's title and H1.
        known: pages that explain this error already.
        raised: where it comes from, such as `langgraph/graph/state.py, in add_node`; empty when that is not known.
    """

    signature: str
    slug: str
    title: str
    known: tuple[str, ...] = ()
    raised: str = ""


def propose(failures: list[Failure], source: str, catalogue: Catalogue) -> Draft:
    """Proposes a draft.

    Args:
        failures: the same error, as several runs or one paste showed it; at least one.
        source: the program's text; empty when there is none.
        catalogue: what is known.
    """
    first = failures[0]
    alike = [case.signature for case in catalogue.cases.values() if case.signature.type == first.type]
    template = wording([failure.message for failure in failures], source, alike)
    signature = f"{first.type}: {template}" if template else first.type
    name = first.type.rpartition(".")[2]
    slug = slugify(template or name, taken={id.partition("/")[2] for id in (*catalogue.cases, *catalogue.pages)})
    headline = re.sub(r"\{\w+\}", BLANK, template.partition("\n")[0]).replace("{{", "{").replace("}}", "}")
    title = f"{name}: {headline}" if headline else name
    return Draft(signature, slug, title, _known(first, catalogue), _raised(first))


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


def _raised(failure: Failure) -> str:
    """The innermost frame that is not the program's own."""
    frame = failure.frames[-1] if failure.frames else None
    return f"{frame.file}, in {frame.function}" if frame and not frame.line else ""


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


def page_text(draft: Draft, case: Case, areas: Iterable[str] = ()) -> str:
    """A page in the design's shape, what a person has to write marked with TODO.

    Args:
        draft: what is proposed.
        case: as it lies in its place, with its programs.
        areas: tags that the framework's index page groups by.
    """
    area = " or ".join(areas) or "an area such as state or tools"
    problem = Signature(draft.signature).problem()
    title = draft.title if len(draft.title) <= TITLE[1] else draft.title[: TITLE[1] - 3].rstrip() + BLANK
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    notes = [f"It is raised in {draft.raised}."] if draft.raised else []
    notes += [f"The signature: {problem}."] if problem else []
    breaks, holds = habits(case)
    return f"""---
title: "{quoted}"
description: TODO one sentence of {DESCRIPTION[0]} to {DESCRIPTION[1]} characters, in the words that people type when they meet this error.
tags: [{case.framework}, {case.broken.language}, {case.runtime}, TODO {area}]
---

# `{draft.title}`

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


def habits(case: Case) -> tuple[str, str]:
    """The first line in which the broken and the fixed program differ, as a row of the page's table."""
    broken = case.broken.path.read_text()
    for fixed in case.fixed if broken.strip() else ():
        left, right = broken.splitlines(), fixed.path.read_text().splitlines()
        for tag, start, end, low, high in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if tag == "replace" and (breaks := left[start:end][0].strip()) and (holds := right[low:high][0].strip()):
                return tuple(f"`{each}`".replace("|", "\\|") for each in (breaks, holds))
    return "TODO the habit that breaks", "TODO the habit that holds"
