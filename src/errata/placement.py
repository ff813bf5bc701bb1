"""A placement: a finished case and its page come into their places, both or none."""

from __future__ import annotations

import shutil
from pathlib import Path

from errata.problem import Problem, Refused

NEXT = "## How to debug it\n"
"""The section behind that of the other causes."""


def place(made: Path, folder: Path, page: Path, text: str) -> None:
    """Copies the folder and writes the page; what was begun is undone when anything comes between.

    Args:
        made: the finished case.
        folder: where it belongs; nothing lies there.
        page: the page's file.
        text: what it will hold.
    """
    partial = folder.parent.parent / f".{folder.name}.partial"
    beside = page.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copytree(made, partial)
        beside.write_text(text)
        partial.rename(folder)
        try:
            beside.rename(page)
        except BaseException:
            shutil.rmtree(folder)
            raise
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        beside.unlink(missing_ok=True)


def with_cause(page: Path, case: str) -> str:
    """The text of a page with one more cause, at the end of its section Other causes.

    Raises:
        Refused: the page has no such place.
    """
    text = page.read_text()
    if NEXT not in text:
        raise Refused(Problem(page, f"has no section 'How to debug it'; add `::: case {case}` by hand"))
    return text.replace(NEXT, f"### TODO what leads here\n\nTODO one sentence.\n\n::: case {case}\n\n{NEXT}", 1)
