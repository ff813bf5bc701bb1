"""A timeline: what is stored of a case, told in the order of versions: spans that behave alike, and sentences about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from errata.history import Seen

PYTHON = "python"
FAILS = ("same", "wording")
BROKEN = {
    "same": "fails as recorded",
    "wording": "fails in other words",
    "other": "fails with another error",
    "passes": "does not fail",
    "import": "cannot be imported",
    "killed": "does not end",
}
"""What the broken program does, in words."""
FIXED = {"works": "works", "fails": "does not work", "import": "cannot be imported"}
"""What a fix does, in words."""


def version_key(version: str) -> tuple:
    """Orders versions by their numbers, 0.9 before 0.10; a pre-release stands before its release."""
    parts = re.findall(r"\d+|[a-z]+", version)
    number = [int(part) for part in parts if part.isdigit()]
    early = next((n for n, part in enumerate(parts) if not part.isdigit() and part != "post"), None)
    return (number, 1) if early is None else (number[:early], 0, number[early:])


@dataclass(frozen=True)
class Span:
    """Consecutive versions in which a case behaves alike.

    Attributes:
        package: the distribution that the versions are of; `python` for the interpreter itself.
        versions: every one that was run, oldest first.
        pythons: the interpreters they were run with, such as `3.11`.
        broken: a key of `BROKEN`.
        error: what was seen where it was not the recorded error.
        fixes: program name to a key of `FIXED`.
    """

    package: str
    versions: tuple[str, ...]
    pythons: tuple[str, ...]
    broken: str
    error: str
    fixes: dict[str, str]

    @property
    def behaviour(self) -> tuple:
        """What consecutive spans are compared by."""
        return self.broken, self.error, tuple(sorted(self.fixes.items()))

    def range(self) -> str:
        """`0.2.76`, or `0.2.76 to 0.6.11`."""
        first, last = self.versions[0], self.versions[-1]
        return first if first == last else f"{first} to {last}"


def spans(seen: Iterable[Seen]) -> list[Span]:
    """What is stored of one case, oldest version first.

    Versions that were run with several Pythons are one span where all behave alike, otherwise one span for each Python.
    """
    ordered = sorted(seen, key=lambda each: (version_key(each.version), version_key(each.python)))
    found: list[Span] = []
    for version, group in groupby(ordered, lambda each: each.version):
        for span in _joined([_span(each) for each in group]):
            last = found[-1] if found else None
            # the Pythons of one version are told apart where they differ, and then never joined with other versions
            if last and last.behaviour == span.behaviour and last.versions[-1] != version:
                found[-1] = _sum(last, span)
            else:
                found.append(span)
    return found


def _span(seen: Seen) -> Span:
    minor = ".".join(seen.python.split(".")[:2])
    return Span(seen.package, (seen.version,), (minor,), seen.broken, seen.error, dict(seen.fixes))


def _joined(parts: list[Span]) -> list[Span]:
    found: list[Span] = []
    for part in parts:
        if found and found[-1].behaviour == part.behaviour:
            found[-1] = _sum(found[-1], part)
        else:
            found.append(part)
    return found


def _sum(one: Span, other: Span) -> Span:
    versions = tuple(dict.fromkeys((*one.versions, *other.versions)))
    pythons = tuple(sorted(dict.fromkeys((*one.pythons, *other.pythons)), key=version_key))
    return Span(one.package, versions, pythons, one.broken, one.error, one.fixes)


def name(package: str) -> str:
    """A distribution as it is written; the interpreter with a capital."""
    return "Python" if package == PYTHON else package


def retired(line: list[Span]) -> str:
    """The last version that fails, where all newer ones do not fail any more; empty otherwise."""
    if not line or line[-1].broken != "passes":
        return ""
    failing = [span for span in line if span.broken in FAILS]
    return failing[-1].versions[-1] if failing else ""


def sentences(line: list[Span]) -> list[str]:
    """What a reader must know: since when, until when, and what each fix needs; backticks around file names.

    Args:
        line: the spans of one case, oldest first; may be empty.
    """
    if not line:
        return []
    return [
        *_since(line),
        *_reworded(line),
        *_until(line),
        *(text for fix in line[-1].fixes for text in _fix(line, fix)),
    ]


def _since(line: list[Span]) -> list[str]:
    package = name(line[0].package)
    start = next((n for n, span in enumerate(line) if span.broken in FAILS), None)
    if start is None:
        return [
            f"Not seen in any of the versions that were run, {package} {line[0].versions[0]} to {line[-1].versions[-1]}."
        ]
    first = line[start].versions[0]
    if start == 0:
        last = line[-1].versions[-1]
        if len(line) == 1:
            return [f"The same in {package} {line[0].range()}{_pythons(line)}."]
        return [
            f"Seen since {package} {first}, the oldest version run."
            if first != last
            else f"Run with {package} {first}."
        ]
    before = line[start - 1]
    if before.versions[-1] == first:  # the same version, another Python
        return [f"First seen with Python {line[start].pythons[0]}."]
    return [f"First seen in {package} {first}; in {before.versions[-1]} the program {BROKEN[before.broken]}."]


def _reworded(line: list[Span]) -> list[str]:
    """The versions with other words than the recorded ones; nothing where every version has those."""
    ranges = [span.range() for span in line if span.broken == "wording"]
    return [f"In other words in {' and '.join(ranges)}."] if ranges else []


def _pythons(line: list[Span]) -> str:
    pythons = line[-1].pythons
    if line[0].package == PYTHON or len(pythons) < 2:
        return ""
    return f", with Python {pythons[0]} to {pythons[-1]}"


def _until(line: list[Span]) -> list[str]:
    package = name(line[0].package)
    end = next((n for n in reversed(range(len(line))) if line[n].broken in FAILS), None)
    if end is None or end == len(line) - 1:
        return []
    after = line[end + 1]
    if after.versions[0] == line[end].versions[-1]:
        return [f"With Python {after.pythons[0]} the program {BROKEN[after.broken]}."]
    if all(span.broken == "passes" for span in line[end + 1 :]):
        return [f"No longer fails since {package} {after.versions[0]}."]
    return [f"Since {package} {after.versions[0]} the program {BROKEN[after.broken]}."]


def _fix(line: list[Span], fix: str) -> list[str]:
    package = name(line[0].package)
    states = [span.fixes.get(fix, "works") for span in line]
    if states[-1] != "works":
        last = line[-1]
        more = f" with Python {last.pythons[-1]}" if len(line) > 1 and line[-2].versions[-1] == last.versions[0] else ""
        return [f"`{fix}` {FIXED[states[-1]]} in {package} {last.versions[-1]}{more}."]
    bad = next((n for n in reversed(range(len(line))) if states[n] != "works"), None)
    if bad is None:
        return []
    good = line[bad + 1]
    if good.versions[0] == line[bad].versions[-1]:
        return [f"`{fix}` needs at least Python {good.pythons[0]}."]
    return [f"`{fix}` needs at least {package} {good.versions[0]}."]
