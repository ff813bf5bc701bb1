"""When pages were written and last changed: from the history of their files, or from stamps where there is no history."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from errata.case import FIXED_LOCK, LOCK, STAMP, Case
from errata.catalogue import Catalogue
from errata.page import Page
from errata.stamp import read_stamp

NO_CHANGE = frozenset({STAMP, LOCK, FIXED_LOCK, "versions.json"})
"""Files beside a case that a run writes: a page does not change by being verified once more."""


@dataclass(frozen=True)
class Dates:
    """When something was published and last changed.

    Attributes:
        published: ISO time of the first commit; empty where the history does not say.
        updated: ISO time of the last one; at least the date of a stamp, empty without any.
    """

    published: str = ""
    updated: str = ""

    @property
    def is_new(self) -> bool:
        """Whether nothing changed since it was published."""
        return self.published != "" and self.published[:10] == self.updated[:10]


class History:
    """The commits of a checkout, read once.

    Args:
        root: the checkout. Where it has no history, or only the last piece of it, nothing is known.
    """

    def __init__(self, root: Path):
        self.first: dict[str, str] = {}
        self.last: dict[str, str] = {}
        for time, path in _commits(root):
            self.first[path] = time
            self.last.setdefault(path, time)

    def of(self, page: Page, catalogue: Catalogue) -> Dates:
        """The dates of a page, with those of the cases that it shows."""
        cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
        own = page.path.relative_to(catalogue.root).as_posix()
        files = [own, *(file for case in cases for file in _files(case, catalogue.root))]
        known = [self.last[file] for file in files if file in self.last]
        if own in self.first:
            return Dates(self.first[own], max(known))
        stamps = [stamp.date for case in cases if (stamp := read_stamp(case))]
        return Dates("", f"{max(stamps)}T00:00:00Z" if stamps else "")


def _files(case: Case, root: Path) -> list[str]:
    folder = case.folder.relative_to(root).as_posix()
    return [f"{folder}/{path.name}" for path in case.folder.iterdir() if path.name not in NO_CHANGE]


def _commits(root: Path) -> list[tuple[str, str]]:
    """`(time in UTC, path)` of each file of each commit, the newest first."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return []
    found, time = [], ""
    log = _git(root, "log", "--format=%x00%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--name-only", "-z",
               "--relative", "--", "docs", "snippets")  # fmt: skip
    for part in log.split("\0"):
        part = part.strip("\n")
        if len(part) == 20 and part.endswith("Z") and part[4] == "-":
            time = part
        elif part:
            found.append((time, part))
    return found


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where there is no git, or no repository."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, "TZ": "UTC"},
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
