"""Completes a built site with what is made from its pages: for machines, for search engines and for those who follow it.

  mkdocs build && errata publish

Every page as Markdown and as data, `llms.txt`, `llms-full.txt`, the feed, the pictures of links, structured data in each head,
redirects from codes and former addresses, and the dates of the sitemap. It can be run again, and after any generator.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HELP = "complete a built site"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("site", nargs="?", type=Path, help="the built site (default: site/ in the checkout)")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")
    parser.add_argument("--no-pictures", action="store_true", help="leave the pictures out, which need Pillow")


def run(options: argparse.Namespace) -> int:
    """Writes all of it; 0 when done, 2 when there is no built site."""
    from errata.address import Addresses
    from errata.catalogue import load_catalogue
    from errata.publication import publish

    site = options.site or options.root / "site"
    if not (site / "index.html").is_file():
        print(f"errata: {site} is no built site; run `mkdocs build` first, or name the folder", file=sys.stderr)
        return 2
    publish(
        load_catalogue(options.root.resolve()), site, Addresses.from_environment(), pictures=not options.no_pictures
    )
    return 0
