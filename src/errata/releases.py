"""What changed from one release of a package to the next, as far as the programs of the cases can tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from errata.case import Case
from errata.catalogue import Catalogue
from errata.history import Seen, read_history
from errata.structured import readable
from errata.timeline import version_key

CHANGES = {
    "begins": "Fails from here on",
    "ends": "No longer fails",
    "reads": "Reads differently",
    "breaks": "A fix no longer works",
    "mends": "A fix works from here on",
}
"""Kinds of changes, in words, in the order in which they are told."""

_FAILS = ("same", "wording")


@dataclass(frozen=True)
class Change:
    """What a release changed about one case.

    Attributes:
        kind: one of `CHANGES`.
        case: the case.
        detail: the new wording, or the name of the fix; empty where the kind says it all.
    """

    kind: str
    case: Case
    detail: str = ""


@dataclass(frozen=True)
class Release:
    """One release that was run, beside the one that was run before it.

    Attributes:
        package: the distribution.
        version: of the release.
        before: the version it is compared with.
        cases: how many cases were run with both.
        changes: in the order of `CHANGES`, then of the cases' ids; nothing where none of them behaves differently.
    """

    package: str
    version: str
    before: str
    cases: int
    changes: tuple[Change, ...]


def releases(catalogue: Catalogue) -> dict[str, list[Release]]:
    """By package, the releases that were run, the newest first; a package of which one alone was run has none."""
    seen: dict[tuple[str, str, str], list[tuple[Case, Seen, Seen]]] = defaultdict(list)
    for case in catalogue.cases.values():
        for package, runs in _runs(case).items():
            for old, new in pairwise(runs):
                seen[package, new.version, old.version].append((case, old, new))
    found: dict[str, list[Release]] = defaultdict(list)
    for (package, version, before), pairs in seen.items():
        order = list(CHANGES)
        changes = [change for case, old, new in pairs for change in _changes(case, old, new)]
        changes.sort(key=lambda change: (order.index(change.kind), change.case.id, change.detail))
        found[package].append(Release(package, version, before, len(pairs), tuple(changes)))
    for package in found:
        found[package].sort(key=lambda each: (version_key(each.version), version_key(each.before)), reverse=True)
    return dict(sorted(found.items(), key=lambda item: -sum(len(each.changes) for each in item[1])))


def _runs(case: Case) -> dict[str, list[Seen]]:
    """By package, one run for each version, oldest first; of several Pythons the oldest, which most versions share."""
    found: dict[str, dict[str, Seen]] = defaultdict(dict)
    for seen in sorted(read_history(case), key=lambda seen: version_key(seen.python)):
        found[seen.package].setdefault(seen.version, seen)
    return {
        package: sorted(runs.values(), key=lambda seen: version_key(seen.version)) for package, runs in found.items()
    }


def _changes(case: Case, old: Seen, new: Seen) -> Iterator[Change]:
    """What one case tells of two releases; a program that was stopped, or cannot be imported in the newer one, tells nothing."""
    if "killed" in (old.broken, new.broken):
        return
    if new.broken in _FAILS and old.broken not in _FAILS:
        yield Change("begins", case)
    elif new.broken == "passes" and old.broken in _FAILS:
        yield Change("ends", case)
    elif new.broken in _FAILS and (old.broken, old.error) != (new.broken, new.error):
        yield Change("reads", case, new.error or readable(case.signature))
    for name in _names(old, new):
        before, after = old.fixes.get(name), new.fixes.get(name)
        if before == "works" and after == "fails":
            yield Change("breaks", case, name)
        elif before == "fails" and after == "works":
            yield Change("mends", case, name)


def _names(old: Seen, new: Seen) -> Iterable[str]:
    return sorted({*old.fixes, *new.fixes})
