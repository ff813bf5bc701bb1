"""Makes the index of all errors, for the site (docs/errors.json, the matcher and the raw programs) and for the package (src/errata/store/)."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

MATCHER = Path(__file__).parent.parent / "web" / "matcher.js"

HELP = "make the index of all errors"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Writes both; 0 when done."""
    from errata.catalogue import load_catalogue
    from errata.programs import FOLDER, write_programs
    from errata.store import INDEX, write_store

    catalogue = load_catalogue(options.root)
    folder = write_store(options.root, catalogue)
    target = options.root / "docs" / INDEX
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(folder / INDEX, target)
    shutil.copyfile(MATCHER, options.root / "docs" / "assets" / MATCHER.name)
    write_programs(catalogue, options.root / "docs" / FOLDER)
    return 0
