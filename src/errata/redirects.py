"""Other addresses of pages: where a page was before it moved, and the official codes of its error.

Each is a plain file, so that any server serves it: a page that leads on at once, by a refresh in its head, with the
canonical address for search engines and a link for people. A code that belongs to several pages lists them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from pathlib import Path

from errata.address import Addresses
from errata.catalogue import Catalogue
from errata.page import Page
from errata.problem import Problem

CODE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+")
"""An alias that is an official code, such as `GRAPH_RECURSION_LIMIT`, and therefore an address."""
_OLD = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


def other_addresses(catalogue: Catalogue) -> dict[str, list[Page]]:
    """Each further address, without slashes around it, and the pages that it stands for."""
    found: dict[str, list[Page]] = defaultdict(list)
    for page in catalogue.pages.values():
        for address in (*page.moved_from, *(alias for alias in page.aliases if CODE.fullmatch(alias))):
            found[address].append(page)
    return dict(found)


def redirect(address: str, pages: list[Page], addresses: Addresses) -> str:
    """The file at another address.

    Args:
        address: as `other_addresses` has it.
        pages: that it stands for, at least one.
        addresses: of the site.
    """
    depth = address.count("/") + 1
    links = [(addresses.page(page, depth), page) for page in pages]
    lead = '<meta name="robots" content="noindex">'
    if len(links) == 1:
        lead = f'<link rel="canonical" href="{links[0][0]}"><meta http-equiv="refresh" content="0; url={links[0][0]}">'
    items = "".join(
        f'<li><a href="{href}">{escape(page.heading)}</a>: {escape(page.description)}</li>' for href, page in links
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(address)} - Errata</title>'
        f"{lead}</head>"
        f"<body><h1>{escape(address)}</h1><ul>{items}</ul></body></html>\n"
    )


def write_redirects(catalogue: Catalogue, site: Path, addresses: Addresses) -> int:
    """Writes a file for each further address that the built site does not have; returns how many."""
    written = 0
    for address, pages in other_addresses(catalogue).items():
        target = site / address / "index.html"
        if address in catalogue.pages:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(redirect(address, pages, addresses))
        written += 1
    return written


def moved_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """What is wrong with the addresses that pages say they had."""
    addresses = other_addresses(catalogue)
    for page in catalogue.pages.values():
        for address in page.moved_from:
            others = [other.id for other in addresses[address] if other is not page]
            if not _OLD.fullmatch(address):
                yield Problem(page.path, f"moved_from {address!r}: write the old page's id, such as langgraph/old-name")
            elif address in catalogue.pages:
                yield Problem(page.path, f"moved_from {address!r} is the address of a page; remove one of the two")
            elif others:
                yield Problem(
                    page.path, f"moved_from {address!r} is also said by {others[0]}; it leads to one page alone"
                )
