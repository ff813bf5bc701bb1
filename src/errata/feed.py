"""The feed of new and changed pages, in Atom."""

from __future__ import annotations

import uuid
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from errata.address import FEED, Addresses
from errata.catalogue import Catalogue
from errata.dates import Dates

AT_MOST = 60
"""Entries, the latest change first."""
_ATOM = "http://www.w3.org/2005/Atom"
_NAMES = uuid.UUID("6f0c3c57-7a52-5b43-9d57-2a2c1f6f6a5e")
"""What the names of entries are made from: a page keeps its name when the site moves to another address."""


def feed(catalogue: Catalogue, dates: dict[str, Dates], addresses: Addresses) -> str:
    """The feed as XML.

    Args:
        catalogue: with its pages.
        dates: by page id; pages without a date are left out.
        addresses: of the site.
    """
    dated = [page for page in catalogue.pages.values() if dates[page.id].updated]
    dated.sort(key=lambda page: (dates[page.id].updated, page.id), reverse=True)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _text(root, "id", _name("feed"))
    _text(root, "title", "Errata: new and changed pages")
    _text(root, "updated", dates[dated[0].id].updated if dated else "1970-01-01T00:00:00Z")
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": addresses.of(FEED)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": addresses.of("")})
    _text(SubElement(root, "author"), "name", "Errata")
    for page in dated[:AT_MOST]:
        when = dates[page.id]
        entry = SubElement(root, "entry")
        _text(entry, "id", _name(page.id))
        _text(entry, "title", f"{'New' if when.is_new else 'Changed'}: {page.title}")
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": addresses.page(page)})
        _text(entry, "updated", when.updated)
        if when.published:
            _text(entry, "published", when.published)
        for tag in page.tags:
            SubElement(entry, "category", {"term": tag})
        _text(entry, "summary", page.description)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _name(what: str) -> str:
    return uuid.uuid5(_NAMES, what).urn


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text
