"""Spelling: British, as the word list `british.txt` has it; code, quotes and names are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from errata.problem import Problem
from errata.rules.text import Text

FILE = Path(__file__).with_name("british.txt")
_WORD = re.compile(r"(?<![\w./@-])[A-Za-z]+(?![\w/@]|[.]\w)")


def spelling_problems(text: Text) -> Iterator[Problem]:
    """Each American word in the prose of one file."""
    known = british()
    for number, line in text.prose():
        for word in _WORD.findall(line):
            if other := known.get(word.lower()):
                shown = other.capitalize() if word[0].isupper() else other
                yield Problem(
                    text.path,
                    f"{word!r} is American; write {shown!r}, or put a name of a program into backticks",
                    number,
                )


@cache
def british() -> dict[str, str]:
    """American words to British ones. A line of the list is `color colour -s -ed -ing`: a pair, and endings of both."""
    found = {}
    for line in FILE.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        american, other, *endings = line.split()
        found[american] = other
        for ending in endings:
            found[american + ending[1:]] = other + ending[1:]
    return found
