"""A review: what the check says, by the page that shows it, for the preview of `make site`.

It is kept in `.errata/review.json` with the state of the files it was made from, so that a start costs nothing when
nothing changed in between.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from errata.catalogue import Catalogue
from errata.check import check
from errata.exemption import FILE as EXEMPTIONS
from errata.problem import Problem
from errata.rules.text import BESIDE
from errata.selection import place

KEPT = Path(".errata") / "review.json"


def review(catalogue: Catalogue, state: object) -> dict[Path, list[Problem]]:
    """Markdown file to the problems that its preview shows: its own, those of its cases; on the home page all that have no page.

    What keeps a case from being read stands where the page shows the case, and is not said a second time.

    Args:
        catalogue: with its pages.
        state: whatever tells one state of `docs/` and `snippets/` from another; it is compared by its `repr`.
    """
    key = _key(catalogue.root, state)
    problems = _kept(catalogue.root / KEPT, key)
    if problems is None:
        problems = check(catalogue)
        _keep(catalogue.root / KEPT, key, problems)
    shown: dict[Path, list[Problem]] = defaultdict(list)
    home = catalogue.root / "docs" / "index.md"
    for problem in problems:
        if _stands_in_place(catalogue, problem):
            continue
        for path in list(_where(catalogue, problem.path)) or [home]:
            shown[path].append(problem)
    return dict(shown)


def _stands_in_place(catalogue: Catalogue, problem: Problem) -> bool:
    """Whether a page says it instead of the case."""
    kind, id = place(catalogue, problem.path)
    shown = any(id in page.cases for page in catalogue.pages.values())
    return kind == "snippets" and id in catalogue.unread and problem in catalogue.problems and shown


def _where(catalogue: Catalogue, path: Path) -> Iterator[Path]:
    """The Markdown files whose preview shows a problem of `path`."""
    if path.suffix == ".md" and path.is_relative_to(catalogue.root / "docs"):
        yield path
    elif path.is_relative_to(catalogue.root / "snippets"):
        case = "/".join(path.relative_to(catalogue.root / "snippets").parts[:2])
        yield from (page.path for page in catalogue.pages.values() if case in page.cases)


def _key(root: Path, state: object) -> str:
    """Tells one state of everything that the check reads from another."""
    here = Path(__file__).parent
    others = [root / EXEMPTIONS, *(root / name for name in BESIDE), *sorted(root.glob("tests/*.py"))]
    code = [*sorted(here.glob("*.py")), *sorted((here / "rules").iterdir())]
    seen = [repr(state), *_states(others), *_states(code)]
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


def _states(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        if path.is_file():
            status = path.stat()
            yield f"{path} {status.st_mtime_ns} {status.st_size}"


def _kept(file: Path, key: str) -> list[Problem] | None:
    """The problems found in this very state; None when another was reviewed last."""
    try:
        values = json.loads(file.read_text())
        if values["key"] == key:
            return [Problem(file.parent.parent / path, message, line) for path, message, line in values["problems"]]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def _keep(file: Path, key: str, problems: list[Problem]) -> None:
    root = file.parent.parent
    rows = [
        [
            str(each.path.relative_to(root)) if each.path.is_relative_to(root) else str(each.path),
            each.message,
            each.line,
        ]
        for each in problems
    ]
    file.parent.mkdir(exist_ok=True)
    partial = file.with_suffix(".partial")
    partial.write_text(json.dumps({"key": key, "problems": rows}))
    partial.rename(file)
