"""What a built page says of itself to machines: elements of its head, put there after the build, whatever generator made it."""

from __future__ import annotations

import re
from html import escape, unescape

from errata.address import FEED, Addresses
from errata.card import ALT, SIZE
from errata.catalogue import Catalogue
from errata.dates import Dates
from errata.page import Page
from errata.structured import as_script, structured_data

_BEGIN, _END = "<!-- errata -->", "<!-- /errata -->"
_OWN = re.compile(f"{_BEGIN}.*?{_END}", re.S)
_TITLE = re.compile(r"<title>(.*?)</title>", re.S)
_DESCRIPTION = re.compile(r'<meta\s+name="?description"?\s+content="([^"]*)"[^>]*>')


def with_head(html: str, elements: str) -> str:
    """The page with these elements at the end of its head, in place of those of an earlier call.

    Raises:
        ValueError: the text has no head.
    """
    html = _OWN.sub("", html)
    before, end, after = html.partition("</head>")
    if not end:
        raise ValueError("the page has no </head>")
    return f"{before}{_BEGIN}{elements}{_END}{end}{after}"


def with_description(html: str, description: str) -> str:
    """The page with this description; the theme writes it as it is, so that a quotation mark in it would end it."""
    return _DESCRIPTION.sub(lambda _: f'<meta name="description" content="{escape(description)}">', html, count=1)


def page_head(page: Page, catalogue: Catalogue, dates: Dates, addresses: Addresses, pictured: bool) -> str:
    """The elements of a page of an error.

    Args:
        page: one of the catalogue's pages.
        catalogue: with its cases.
        dates: of the page.
        addresses: of the site.
        pictured: whether the page has a picture.
    """
    properties = {
        "og:type": "article",
        "og:title": page.title,
        "og:description": page.description,
        "og:url": addresses.page(page, 2),
        "og:site_name": "Errata",
        "article:published_time": dates.published,
        "article:modified_time": dates.updated,
    }
    if pictured:
        properties |= {
            "og:image": addresses.image(page, 2),
            "og:image:type": "image/png",
            "og:image:width": str(SIZE[0]),
            "og:image:height": str(SIZE[1]),
            "og:image:alt": ALT.format(heading=page.heading),
        }
    return "".join(
        [
            _properties(properties),
            f'<meta name="twitter:card" content="{"summary_large_image" if pictured else "summary"}">',
            '<link rel="alternate" type="text/markdown" href="index.md" title="This page as Markdown">',
            '<link rel="alternate" type="application/json" href="index.json" title="This page as data">',
            _feed("../../"),
            as_script(structured_data(page, catalogue, dates, addresses, pictured)),
        ]
    )


def other_head(html: str, path: str, addresses: Addresses) -> str:
    """The elements of any other page, from what its generator wrote.

    Args:
        html: the built page.
        path: its address below the site's, such as `langgraph/`.
        addresses: of the site.
    """
    title, description = _TITLE.search(html), _DESCRIPTION.search(html)
    properties = {
        "og:type": "website",
        "og:title": unescape(title[1]).strip() if title else "Errata",
        "og:description": unescape(description[1]) if description else "",
        "og:url": addresses.of(path, path.count("/")),
        "og:site_name": "Errata",
    }
    return _properties(properties) + _feed("../" * path.count("/"))


def _properties(properties: dict[str, str]) -> str:
    return "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in properties.items() if value)


def _feed(up: str) -> str:
    return f'<link rel="alternate" type="application/atom+xml" href="{up}{FEED}" title="New and changed pages">'
