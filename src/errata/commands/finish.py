"""Finishes a built site: smaller, with its content security policy, usable offline."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HELP = "make a built site small, strict and usable offline"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built site (default: site)")


def run(options: argparse.Namespace) -> int:
    """Finishes it; 0 when done, 1 when it cannot be."""
    from errata.finish import Refusal, finish

    try:
        finish(options.site)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0
