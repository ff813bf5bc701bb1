"""A small checkout in a temporary folder: the fixture's cases and pages with this repository's theme and settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from errata.catalogue import load_catalogue
from errata.stamp import Stamp, write_stamp

ROOT = Path(__file__).parent.parent
FIXTURE = Path(__file__).parent / "fixtures" / "tree"
STAMPED = {
    "langgraph/string-return": "2026-03-01",
    "crewai/closed-group": "2026-02-01",
    "autogen/shared-team": "2026-01-01",
}
"""Cases that get a stamp, with its date; langgraph/nested-loop has none."""


def make_tree(folder: Path, site: bool = True) -> Path:
    """Makes the checkout.

    Args:
        folder: where; created.
        site: with all that a build needs besides cases and pages.
    """
    shutil.copytree(FIXTURE, folder)
    if site:
        shutil.copy(ROOT / "mkdocs.yml", folder)
        for name in ("overrides", "docs/assets", "docs/contributing"):
            shutil.copytree(ROOT / name, folder / name)
        for path in [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs").glob("*/index.md")]:
            target = folder / path.relative_to(ROOT)
            target.parent.mkdir(exist_ok=True)
            target.write_text(_without_prose(path))
        (folder / "src/errata").mkdir(parents=True)
    return folder


def _without_prose(index: Path) -> str:
    """An index page up to its H1, with one list: its prose and groups speak of pages that are not in the fixture."""
    text = index.read_text()
    if f"\n::: pages {index.parent.name}" not in text:
        return text
    head = text[: text.index("\n", text.index("\n# ") + 1)]
    return f"{head}\n\n::: pages {index.parent.name}\n"


def stamp(folder: Path, id: str, date: str) -> None:
    """Writes a stamp, as a passing run would."""
    case = load_catalogue(folder, pages=False).cases[id]
    packages = (
        {case.framework: "1.2.3", "httpx": "0.28.1"} if case.framework == "langgraph" else {case.framework: "1.2.3"}
    )
    write_stamp(case, Stamp(date, "3.12.1", packages, case.digest()))


def stamp_all(folder: Path) -> None:
    """Stamps the cases of `STAMPED`."""
    for id, date in STAMPED.items():
        stamp(folder, id, date)


def build(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a site generator in the checkout, such as `mkdocs build --strict`."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
