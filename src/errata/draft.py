"""A draft: case and page that `errata new` proposes for an error, made from what a run, a paste and the known errors tell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from errata.catalogue import Catalogue
from errata.normalise import BLANK
from errata.record import Failure
from errata.signature import Signature

SLUG_WORDS = 6
# the file that Python names behind an import error
_FILE = re.compile(r"(?<= \()[^()\s]+\.(?:py|so)(?=\)$)", re.M)
_TOKEN = re.compile(r"\w+(?:[.-]\w+)*|\s+|[^\w\s]")
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
_NOTE = re.compile(
    r"^(During task with name|For troubleshooting, visit|Background on this error|For further information visit)"
)


@dataclass(frozen=True)
class Draft:
    """What is proposed.

    Attributes:
        signature: the error as a template.
        slug: name of the case's folder and of the page.
        title: the page's title and H1.
        known: pages that explain this error already.
    """

    signature: str
    slug: str
    title: str
    known: tuple[str, ...] = ()


def propose(failures: list[Failure], source: str, catalogue: Catalogue) -> Draft:
    """Proposes a draft.

    Args:
        failures: the same error, as several runs or one paste showed it; at least one.
        source: the program's text; empty when there is none.
        catalogue: what is known.
    """
    first = failures[0]
    message = _body(first.message)
    template = message
    for other in failures[1:]:
        template = common_template(template, _body(other.message))
    template = _FILE.sub("{value}", blank_names(template, source)).replace(BLANK, "{value}")
    template = number_placeholders(template)
    signature = f"{first.type}: {template}" if template else first.type
    known = [case for case in catalogue.cases.values() if case.signature.matches(first.type, first.message)]
    pages = dict.fromkeys(page.id for case in known for page in catalogue.pages_of[case.id])
    name = first.type.rpartition(".")[2]
    slug = slugify(template or name, taken={id.partition("/")[2] for id in (*catalogue.cases, *catalogue.pages)})
    headline = re.sub(r"\{\w+\}", BLANK, template.partition("\n")[0]).replace("{{", "{").replace("}}", "}")
    title = f"{name}: {headline}" if headline else name
    return Draft(signature, slug, title, tuple(pages))


def _body(message: str) -> str:
    """The message without the help links and notes that frameworks append; braces doubled, as in a template."""
    lines = []
    for line in message.split("\n"):
        if _NOTE.match(line):
            break
        lines.append(line)
    return "\n".join(lines).strip().replace("{", "{{").replace("}", "}}")


def common_template(template: str, message: str) -> str:
    """What two wordings share, with `{value}` where they differ."""
    left, right = _TOKEN.findall(template), _TOKEN.findall(message)
    parts: list[str] = []
    for tag, start, end, _, _ in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        parts.append("".join(left[start:end]) if tag == "equal" else "{value}")
    return re.sub(r"(\{value\})+", "{value}", "".join(parts))


def blank_names(template: str, source: str) -> str:
    """Puts a placeholder where the message repeats a name or a text of the program: keys, nodes, values.

    Only quoted words and the last word of a line are taken, so that the sentence itself stays.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return template
    own = {
        str(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, int, float))
    }
    own |= {
        node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    }
    own -= {"", "True", "False"}
    for value in sorted(own, key=len, reverse=True):
        quoted = re.escape(value.replace("{", "{{").replace("}", "}}"))
        template = re.sub(rf"(?<=['\"`]){quoted}(?=['\"`])", "{value}", template)
        if len(value) > 2:
            template = re.sub(rf"(?<=\s){quoted}(?=$|\n)", "{value}", template)
    return template


def number_placeholders(template: str) -> str:
    """Gives the placeholders names of their own: `{value}`, `{value_2}`."""
    count = 0

    def name(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return "{value}" if count == 1 else f"{{value_{count}}}"

    return re.sub(r"(?<!\{)\{value\}(?!\})", name, template)


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


def page_text(draft: Draft, framework: str, case: str, runtime: str) -> str:
    """A page in the design's shape, what a person has to write marked with TODO."""
    problem = Signature(draft.signature).problem()
    title = draft.title if len(draft.title) <= 65 else draft.title[:62].rstrip() + BLANK
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f"""---
title: "{quoted}"
description: TODO one sentence of 50 to 165 characters, in the words that people type when they meet this error.
tags: [{framework}, python, {runtime}, TODO]
---

# `{draft.title}`

## What this error means

TODO what happened, in words that the message does not use{f" ({problem})" if problem else ""}.

## Most common cause

| Breaks | Holds |
|---|---|
| TODO the habit that breaks | TODO the habit that holds |

::: case {case}

## Other causes

TODO

## How to debug it

TODO

## Prevention

TODO

## Related

::: related
"""


def read_failures(text: str, folder: Path) -> list[Failure]:
    """The errors in a pasted text: tracebacks, else the first line that reads `SomeError: message`."""
    from errata.log import node_failures, python_failures

    if found := python_failures(text, str(folder)):
        return found[-1:]
    if found := node_failures(text, str(folder)):
        return found[-1:]
    for line in text.splitlines():
        if match := re.search(
            r"\b((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Timeout))(?:: (.*))?$",
            line.strip(" `*>"),
        ):
            return [Failure(match[1], match[2] or "")]
    return []
