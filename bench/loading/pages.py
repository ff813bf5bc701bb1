"""Made-up knowledge bases of any size, and the same pages as a plain Material site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random

from errata.catalogue import load_catalogue
from errata.plain import page_markdown
from errata.stamp import new_stamp, write_stamp

FRAMEWORKS = ("langgraph", "crewai", "autogen", "python")
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
    "bra",
    "cle",
    "dri",
    "flo",
    "gru",
]

PAGE = """---
title: "{kind}: {short}"
description: {description}
tags: [{framework}, python, script, {area}]
---

# `{kind}: {message}`

## What this error means

{meaning}

## Most common cause

| Breaks | Holds |
|---|---|
| `{one}` | `{two}` |

{cause}

::: case {framework}/{case}-one

## Other causes

### {heading}

{other}

::: case {framework}/{case}-two

## How to debug it

{debug}

## Prevention

{prevention}

## Related

::: related
"""

PROGRAM = '''\
import asyncio
from typing import TypedDict

from {package} import {name}, run


class State(TypedDict):
    """What the steps of this program hand on."""

    {key}: str
    count: int


async def {step}(state: State) -> dict:
    text = f"{{state['{key}']}} after {{state['count']}} steps"
    if state["count"] > {limit}:
        return {{"{key}": text, "count": 0}}
    return {returned}


graph = {name}(State, steps=[{step}])
result = asyncio.run(run(graph, {{"{key}": "{value}", "count": {limit}}}))
print(result["{key}"])
'''

RECORD = """\
Traceback (most recent call last):
  File "broken.py", line 22, in <module>
    result = asyncio.run(run(graph, {{"{key}": "{value}", "count": {limit}}}))
  File "asyncio/base_events.py", in run_until_complete
  File "{package}/graph.py", in {step}
{package}.errors.{kind}: {message}
"""


class Writer:
    """Writes the pages of a made-up knowledge base.

    Args:
        seed: the same seed gives the same words.
    """

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.words = ["".join(self.random.choices(SYLLABLES, k=self.random.choice((2, 2, 3)))) for _ in range(4000)]

    def name(self) -> str:
        return self.random.choice(self.words)

    def sentence(self, least: int = 9, most: int = 20) -> str:
        words = [self.name() for _ in range(self.random.randint(least, most))]
        return " ".join(words).capitalize() + "."

    def paragraph(self, sentences: int) -> str:
        return "\n".join(self.sentence() for _ in range(sentences))

    def page(self, root: Path, number: int) -> None:
        """Writes one page and its two cases."""
        framework = FRAMEWORKS[number % len(FRAMEWORKS)]
        kind = "".join(self.name().capitalize() for _ in range(2)) + "Error"
        message = self.sentence(6, 9).rstrip(".")
        case = f"case-{number}"
        values = {
            "kind": kind,
            "short": " ".join(message.split()[:3])[:30],
            "message": message,
            "description": self.sentence(11, 13)[:150],
            "framework": framework,
            "area": self.random.choice(("state", "tools", "serving", "install", "parallel")),
            "case": case,
            "one": f"return {self.name()}",
            "two": f"return {{'{self.name()}': {self.name()}}}",
            "heading": self.sentence(4, 6).rstrip("."),
            **{name: self.paragraph(4) for name in ("meaning", "debug")},
            **{name: self.paragraph(2) for name in ("cause", "other", "prevention")},
        }
        page = root / "docs" / framework / f"page-{number}.md"
        page.write_text(PAGE.format(**values))
        for part in ("one", "two"):
            self.case(
                root / "snippets" / framework / f"{case}-{part}", framework, kind, message if part == "one" else ""
            )

    def case(self, folder: Path, package: str, kind: str, message: str) -> None:
        """Writes one case with its record."""
        folder.mkdir(parents=True)
        message = message or self.sentence(6, 9).rstrip(".")
        key = self.name()
        values = {
            "package": package,
            "name": "".join(self.name().capitalize() for _ in range(2)),
            "key": key,
            "step": self.name(),
            "limit": self.random.randint(1, 90),
            "value": self.name(),
            "kind": kind,
            "message": message,
        }
        (folder / "broken.py").write_text(PROGRAM.format(**values, returned="text"))
        (folder / "fixed.py").write_text(
            PROGRAM.format(**values, returned=f'{{"{key}": text, "count": 1}}') + "#> done\n"
        )
        (folder / "case.toml").write_text(f'error = "{package}.errors.{kind}: {message}"\n')
        (folder / "error.txt").write_text(RECORD.format(**values))


def make_tree(folder: Path, root: Path, size: int) -> None:
    """Makes a checkout with this repository's site, made-up pages and two stamped cases for each.

    Args:
        folder: where; created.
        root: the repository.
        size: number of pages.
    """
    for name in ("overrides", "docs/assets", "docs/contributing"):
        shutil.copytree(root / name, folder / name)
    for name in ("mkdocs.yml", "docs/index.md"):
        shutil.copy(root / name, folder / name)
    (folder / "src/errata").mkdir(parents=True)
    (folder / "snippets").mkdir()
    for framework in FRAMEWORKS:
        (folder / "docs" / framework).mkdir()
        head = f"---\ntitle: {framework} errors\ndescription: Errors of {framework}, made up to measure how long they take to be built.\n---"
        (folder / "docs" / framework / "index.md").write_text(f"{head}\n\n# {framework}\n\n::: pages {framework}\n")
    writer = Writer(size)
    for number in range(size):
        writer.page(folder, number)
    for case in load_catalogue(folder).cases.values():
        write_stamp(case, new_stamp(case, "3.12.1", {case.framework: "1.2.3"}))


def make_plain(folder: Path, tree: Path) -> None:
    """Makes a Material site as somebody would who has the same pages: programs and errors as code blocks, no settings beyond the theme's.

    Args:
        folder: where; created.
        tree: a checkout from `make_tree`.
    """
    catalogue = load_catalogue(tree)
    for page in catalogue.pages.values():
        path = folder / "docs" / f"{page.id}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        front = page.path.read_text()[: -len(page.body)]
        path.write_text(front + "\n" + page_markdown(page, catalogue))
    (folder / "docs" / "index.md").write_text("# Errors\n\nPages of errors.\n")
    extensions = re.search(r"^markdown_extensions:\n.*?(?=^\S)", (tree / "mkdocs.yml").read_text(), re.S | re.M)[0]
    (folder / "mkdocs.yml").write_text(
        "site_name: Errors\ntheme:\n  name: material\n  variant: classic\n  font: false\n"
        + re.sub(r"^  - errata\.embed:?\n(?:    .*\n)*", "", extensions, flags=re.M)
    )
