"""A built site becomes a published one: files beside its pages, and elements in their heads.

MkDocs renders every Markdown file that it finds and knows no case, so this is done to its output; any other generator's
output, with the same addresses, does as well.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from errata.address import FEED, IMAGES, Addresses
from errata.card import write_cards
from errata.catalogue import Catalogue
from errata.dates import Dates, History
from errata.feed import feed
from errata.head import other_head, page_head, with_description, with_head
from errata.llms import llms, llms_full
from errata.plain import page_data
from errata.problem import Problem, Refused
from errata.redirects import other_addresses, write_redirects
from errata.sitemap import date_sitemap

OFFLINE = Path(__file__).parent / "web" / "offline.js"
SCHEMA = Path(__file__).parent / "web" / "page.schema.json"
"""The JSON Schema of a page as data, published beside the pages."""


def publish(catalogue: Catalogue, site: Path, addresses: Addresses, pictures: bool = True) -> None:
    """Completes a built site in place.

    Args:
        catalogue: of the checkout that the site was built from.
        site: the built site.
        addresses: of the site.
        pictures: whether to draw the pictures of pages.

    Raises:
        Refused: a page of the catalogue is not in the site, or the site was finished before.
    """
    if (site / OFFLINE.name).exists():
        raise Refused(Problem(site, "was finished before; build the site again, then publish, then finish it"))
    history = History(catalogue.root)
    dates = {page.id: history.of(page, catalogue) for page in catalogue.pages.values()}
    if pictures:
        write_cards(catalogue, site / IMAGES, catalogue.root / ".errata" / "cards")
    _write_pages(catalogue, site, addresses, dates, pictures)
    _write_others(catalogue, site, addresses)
    (site / "llms.txt").write_text(llms(catalogue, addresses))
    (site / "llms-full.txt").write_text(llms_full(catalogue, addresses))
    (site / FEED).write_text(feed(catalogue, dates, addresses))
    shutil.copyfile(SCHEMA, site / SCHEMA.name)
    write_redirects(catalogue, site, addresses)
    date_sitemap(site, dates)


def _write_pages(
    catalogue: Catalogue, site: Path, addresses: Addresses, dates: dict[str, Dates], pictures: bool
) -> None:
    """Markdown, data and head of each page of an error."""
    for page in catalogue.pages.values():
        folder = site / page.id
        html = folder / "index.html"
        if not html.is_file():
            raise Refused(Problem(html, f"the built site lacks {page.id}; build it again from this checkout"))
        data = page_data(page, catalogue)
        (folder / "index.md").write_text(data["markdown"])
        when = {"published": dates[page.id].published or None, "updated": dates[page.id].updated or None}
        written = {"$schema": addresses.of(SCHEMA.name, 2), "address": addresses.page(page, 2), **when, **data}
        (folder / "index.json").write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n")
        head = page_head(page, catalogue, dates[page.id], addresses, pictures)
        html.write_text(with_head(with_description(html.read_text(), page.description), head))


def _write_others(catalogue: Catalogue, site: Path, addresses: Addresses) -> None:
    """Heads of the generator's other pages."""
    other = other_addresses(catalogue)
    for html in sorted(site.rglob("index.html")):
        path = html.parent.relative_to(site).as_posix()
        text = html.read_text()
        if path in catalogue.pages or path in other:
            continue
        html.write_text(with_head(text, other_head(text, "" if path == "." else f"{path}/", addresses)))
