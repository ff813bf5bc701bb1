"""The page about releases: for each that was run, what it changed, with links to the causes that show it."""

from __future__ import annotations

import os
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from errata.catalogue import Catalogue
from errata.releases import CHANGES, Change, Release, releases
from errata.render import anchor

FEW = 8
"""Changes of one kind that are shown without opening them."""


def changelog(catalogue: Catalogue, here: Path) -> Element:
    """Every release that was run, by package, the newest first.

    Args:
        catalogue: with its pages.
        here: the file that it stands in.
    """
    root = Element("div", {"class": "errata-changelog"})
    found = releases(catalogue)
    if not found:
        _text(SubElement(root, "p", {"class": "errata-none"}), "No other version has been run yet.")
    for package, listed in found.items():
        title = "Python" if package == "python" else package
        _text(SubElement(root, "h2"), title)
        for release in listed:
            _release(root, catalogue, here, title, release)
    return root


def _release(root: Element, catalogue: Catalogue, here: Path, title: str, release: Release) -> None:
    _text(SubElement(root, "h3"), f"{title} {release.version}")
    cases = len({change.case.id for change in release.changes})
    programs = "1 cause was" if release.cases == 1 else f"{release.cases} causes were"
    differ = f"{cases or 'none'} of them behave{'s' if cases == 1 else ''} differently"
    _text(SubElement(root, "p"), f"Compared with {release.before}: {programs} run with both, {differ}.")
    for kind, group in groupby(release.changes, key=lambda change: change.kind):
        changes = list(group)
        details = SubElement(root, "details", {"class": "errata-more"} | ({"open": ""} if len(changes) <= FEW else {}))
        _text(SubElement(details, "summary"), f"{CHANGES[kind]}: {len(changes)}")
        listed = SubElement(details, "ul", {"class": "errata-related"})
        for change in changes:
            _item(SubElement(listed, "li"), catalogue, here, change)


def _item(item: Element, catalogue: Catalogue, here: Path, change: Change) -> None:
    name = change.case.id.rpartition("/")[2].replace("-", " ")
    pages = catalogue.pages_of[change.case.id]
    if not pages:
        _text(SubElement(item, "span"), name)
        return
    # the page with the fewest causes is the one about this error; a guide shows it among many
    page = min(pages, key=lambda page: len(page.cases))
    target = Path(os.path.relpath(page.path, here.parent)).as_posix()
    _text(SubElement(item, "a", {"href": f"{target}#{anchor(change.case.id)}"}), page.heading)
    _text(SubElement(item, "small"), f"{name}: {change.detail}" if change.detail else name)


def _text(element: Element, text: str) -> None:
    element.text = AtomicString(text)
