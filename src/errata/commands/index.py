"""Makes the index of all errors, for the site (docs/errors.json, the matcher and the raw programs) and for the package (src/errata/store/)."""

from __future__ import annotations

import argparse
import filecmp
import shutil
from pathlib import Path

MATCHER = Path(__file__).parent.parent / "web" / "matcher.js"

HELP = "make the index of all errors"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Writes what is out of date; 0 when done."""
    from errata.catalogue import load_catalogue
    from errata.programs import FOLDER, write_programs
    from errata.store import FOLDER as STORE
    from errata.store import INDEX, is_current, write_store

    docs = options.root / "docs"
    if not is_current(options.root) or not (docs / FOLDER).is_dir():
        catalogue = load_catalogue(options.root)
        write_store(options.root, catalogue)
        write_programs(catalogue, docs / FOLDER)
    _copy(STORE / INDEX, docs / INDEX)
    _copy(MATCHER, docs / "assets" / MATCHER.name)
    return 0


def _copy(source: Path, target: Path) -> None:
    """Copies a file that differs; one that does not keeps its time, so that nothing is made again because of it."""
    if not target.is_file() or not filecmp.cmp(source, target, shallow=False):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
