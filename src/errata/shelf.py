"""The shelf: the catalogue and the stamps as a page being rendered needs them, loaded once and kept up to date.

A Markdown extension is not told when a build starts, nor which page it renders. So the shelf looks at the times of all
files now and then, and finds a page by its text.
"""

from __future__ import annotations

import json
import logging
import os
import re
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from errata.case import STAMP, Case
from errata.catalogue import Catalogue, load_catalogue
from errata.dates import History
from errata.fragments import Fragments
from errata.history import read_history
from errata.page import Page
from errata.problem import Problem, Refused
from errata.related import Relations
from errata.render import render_case
from errata.stamp import Stamp, read_stamp, stamp_problems
from errata.timeline import Span, spans

log = logging.getLogger("mkdocs.errata")
"""Warnings of this logger fail `mkdocs build --strict`."""

LOOK_EVERY = 0.2
"""Seconds between two looks at the files: less than `mkdocs serve` waits between a change and its build."""
LOOK_SHARE = 0.02
"""The part of a build's time that looking may cost; large sites are looked at less often."""

_FRONT = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*\n", re.S | re.M)


@dataclass(frozen=True)
class Source:
    """The file that a text being rendered comes from.

    Attributes:
        path: the Markdown file.
        offset: lines before the text, to turn its line numbers into the file's.
        page: the page of the catalogue; None for an index page or one that was refused.
    """

    path: Path
    offset: int
    page: Page | None = None


class Shelf:
    """One state of `snippets/` and `docs/`.

    Args:
        catalogue: every case and page.
        state: each folder, and what tells one state of its files from another.
        fragments: what earlier builds rendered.

    Attributes:
        catalogue: every case and page.
    """

    def __init__(self, catalogue: Catalogue, state: dict[str, tuple], fragments: Fragments):
        self.catalogue = catalogue
        self._state = state
        self._fragments = fragments
        self._stamps: dict[str, Stamp | None] = {}
        self._lines: dict[str, list[Span]] = {}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        """Text as a generator hands it over, to its file."""
        known = {page.path: page for page in self.catalogue.pages.values()}
        found: dict[str, Source] = {}
        for path in sorted((self.catalogue.root / "docs").rglob("*.md")):
            if page := known.get(path):
                found.setdefault(page.body.strip(), Source(path, page.offset + _blank(page.body), page))
                continue
            text = path.read_text()
            front = _FRONT.match(text)
            body = text[front.end() :] if front else text
            found.setdefault(body.strip(), Source(path, text[: len(text) - len(body)].count("\n") + _blank(body)))
        return found

    @cached_property
    def history(self) -> History:
        """When files were committed."""
        return History(self.catalogue.root)

    @cached_property
    def relations(self) -> Relations:
        """What the pages share."""
        return Relations(self.catalogue)

    @cached_property
    def review(self) -> dict[Path, list[Problem]]:
        """What the check says, by the Markdown file that shows it in the preview."""
        from errata.review import review

        return review(self.catalogue, self._state)

    @cached_property
    def _headings(self) -> dict[str, Source]:
        return {_heading(text): source for text, source in self._sources.items() if source.page}

    def source(self, text: str, exact: bool = False) -> Source | None:
        """The file that holds `text` below its front matter, or has its H1; None when no file does.

        Args:
            text: the Markdown, as a generator hands it over.
            exact: do not go by the H1.
        """
        text = _FRONT.sub("", text.lstrip())
        found = self._sources.get(text.strip())
        return found or (None if exact else self._headings.get(_heading(text) or text))

    def stamp(self, case: Case) -> Stamp | None:
        """The case's stamp; None where it has none that holds."""
        if case.id not in self._stamps:
            self._stamps[case.id] = read_stamp(case)
        return self._stamps[case.id]

    def line(self, case: Case) -> list[Span]:
        """What each version did with the case, oldest first; empty where the matrix has not run it."""
        if case.id not in self._lines:
            self._lines[case.id] = spans(read_history(case))
        return self._lines[case.id]

    def fragment(self, case: Case, site: str) -> str:
        """A case as HTML.

        Args:
            case: one of the catalogue's.
            site: the address that the site will have.
        """
        state = repr((self._state.get(str(case.folder)), site))
        html = self._fragments.get(case.id, state)
        if html is None:
            html = render_case(case, self.stamp(case), site, self.line(case))
            self._fragments.put(case.id, state, html)
        return html

    def problems(self, case: Case) -> Iterator[Problem]:
        """What keeps a case from being published; a stamp that is merely out of date does not."""
        if not case.record:
            yield Problem(case.folder, f"has no record yet; run `errata record {case.id}`")
        for problem in stamp_problems(case) if self.stamp(case) is None else ():
            if not _out_of_date(case):
                yield problem

    def oldest(self, page: Page) -> str:
        """The earliest date at which the page's cases were seen to hold; empty when one of them was not."""
        cases = [self.catalogue.cases.get(id) for id in page.cases]
        stamps = [case and self.stamp(case) for case in cases]
        return min((stamp.date for stamp in stamps if stamp), default="") if all(stamps) else ""


def _heading(text: str) -> str:
    """The line of the H1; empty without one."""
    return next((line for line in text.split("\n") if line.startswith("# ")), "")


def _blank(body: str) -> int:
    """Empty lines at the start, which generators take away."""
    return len(body) - len(body.lstrip("\n"))


def _out_of_date(case: Case) -> bool:
    """Whether the stamp is of another state of the case."""
    try:
        return json.loads((case.folder / STAMP).read_text())["digest"] != case.digest()
    except (OSError, ValueError, KeyError, TypeError):
        return False


class _Keeper:
    """Keeps the shelf of one root up to date."""

    def __init__(self, root: Path):
        self.root = root
        self.shelf: Shelf | None = None
        self.fragments = Fragments(root)
        self.state: dict[str, tuple] = {}
        self.next_look = 0.0

    def current(self, now: bool) -> Shelf:
        """The shelf as the files are.

        Args:
            now: look at the files even when that was done a moment ago.
        """
        if self.shelf and not now and time.monotonic() < self.next_look:
            return self.shelf
        started = time.monotonic()
        state = dict(_state(self.root))
        ended = time.monotonic()
        self.next_look = ended + max(LOOK_EVERY, (ended - started) / LOOK_SHARE)
        if self.shelf is None or state != self.state:
            self.shelf, self.state = Shelf(load_catalogue(self.root), state, self.fragments), state
            for problem in self.shelf.catalogue.problems:
                if problem.path.suffix != ".md":
                    log.warning("%s", problem)
        return self.shelf

    def changed(self, case_id: str) -> bool:
        """Whether a case's folder is not as it was when it was loaded."""
        folder = str(self.root / "snippets" / case_id)
        try:
            return self.state.get(folder) != _folder_state(folder)[0]
        except OSError:
            return folder in self.state


_keepers: dict[Path, _Keeper] = {}
_lock = threading.Lock()


def current_shelf(root: Path, text: str = "", cases: Iterable[str] = ()) -> Shelf:
    """The shelf of the files below `root`, loaded again when one of them changed.

    What the page itself shows is never out of date; what it says of other pages may be, by a second on a large site.

    Args:
        root: the folder that holds `snippets/` and `docs/`.
        text: the text being rendered.
        cases: ids of the cases that it embeds.

    Raises:
        Refused: there is no `snippets/` below `root`.
    """
    with _lock:
        keeper = _keepers.get(root)
        if keeper is None:
            keeper = _keepers[root] = _Keeper(root)
        shelf = keeper.current(now=False)
        if (text and shelf.source(text, exact=True) is None) or any(map(keeper.changed, cases)):
            shelf = keeper.current(now=True)
        return shelf


def find_root(root: str = "") -> Path:
    """The folder that holds `snippets/` and `docs/`.

    Args:
        root: as configured; empty for the working folder or the nearest one above it.

    Raises:
        Refused: there is none.
    """
    start = Path(root).resolve() if root else Path.cwd()
    for folder in (start,) if root else (start, *start.parents):
        if (folder / "snippets").is_dir() and (folder / "docs").is_dir():
            return folder
    raise Refused(Problem(start, "there is no snippets/ and docs/ here; build the site in a checkout of the project"))


def _state(root: Path) -> Iterator[tuple[str, tuple]]:
    """Each folder that rendered pages depend on, and what `_folder_state` says of it."""
    folders = [str(root / "snippets"), str(root / "docs")]
    while folders:
        folder = folders.pop()
        files, below = _folder_state(folder)
        yield folder, files
        folders += below


def _folder_state(folder: str) -> tuple[tuple[tuple[str, int, int], ...], list[str]]:
    """`(name, time, size)` of each file of a folder, and the folders below it."""
    files, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in ("__pycache__", "assets", "programs"):
                    folders.append(entry.path)
            else:
                status = entry.stat()
                files.append((entry.name, status.st_mtime_ns, status.st_size))
    return tuple(sorted(files)), sorted(folders)
