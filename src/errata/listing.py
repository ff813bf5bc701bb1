"""Lists made from the catalogue: the pages of a framework, the frameworks, related pages, and a page's own facts.

They are elements with links to Markdown files, so that the generator checks and resolves the links itself.
"""

from __future__ import annotations

import os
from pathlib import Path
from textwrap import shorten
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from errata.case import Case
from errata.excerpt import excerpt
from errata.group import group_of
from errata.history import wordings
from errata.page import Page
from errata.render import anchor
from errata.shelf import Shelf
from errata.signature import Signature

NEWEST = 6
"""Pages in the list of the newest."""
MESSAGE = 200
"""Characters of a message in a list."""


def facts(shelf: Shelf, page: Page) -> Element:
    """The line below a page's H1: framework, number of cases, last verification."""
    line = Element("p", {"class": "errata-facts", "data-search-exclude": "true"})
    index = shelf.catalogue.root / "docs" / page.framework / "index.md"
    _link(SubElement(line, "span"), _name(shelf, page.framework), index, page.path)
    _text(SubElement(line, "span"), _count(len(page.cases), "case"))
    _text(SubElement(line, "span"), _verified(shelf.oldest(page)).capitalize())
    return line


def pages_table(shelf: Shelf, framework: str, here: Path, tags: tuple[str, ...] = ()) -> Element:
    """A framework's pages with message, causes and last verification.

    Args:
        shelf: what to list from.
        framework: folder of the pages.
        here: the file that the table stands in.
        tags: those of a group, whose pages alone are listed; none for all pages.
    """
    pages = shelf.catalogue.pages_in(framework)
    if tags:
        groups = shelf.catalogue.groups.get(framework, ())
        pages = [page for page in pages if (group := group_of(page, groups)) and group.tags == tags]
    if not pages:
        return _note("No page has been written here yet.")
    table = Element("table", {"class": "errata-pages", "data-search-exclude": "true"})
    row = SubElement(SubElement(table, "thead"), "tr")
    for title in ("Error or symptom", "Last verified"):
        _text(SubElement(row, "th", {"scope": "col"}), title)
    body = SubElement(table, "tbody")
    for page in sorted(pages, key=lambda page: page.heading.casefold()):
        row = SubElement(body, "tr")
        cell = SubElement(row, "td")
        _link(cell, page.heading, page.path, here)
        _text(SubElement(cell, "small"), page.description)
        cell.append(_causes(shelf, page, here))
        date = shelf.oldest(page)
        _text(SubElement(row, "td", {} if date else {"class": "errata-unverified"}), date or "not verified")
    return table


def _causes(shelf: Shelf, page: Page, here: Path) -> Element:
    """A page's cases with their messages, folded away; the browser's search in the page finds them there."""
    causes = Element("details", {"class": "errata-causes"})
    _text(SubElement(causes, "summary"), _count(len(page.cases), "cause"))
    listed = SubElement(causes, "ul")
    for case in (shelf.catalogue.cases[id] for id in page.cases if id in shelf.catalogue.cases):
        item = SubElement(listed, "li")
        name = case.id.rpartition("/")[2]
        _link(item, name.replace("-", " "), page.path, here, anchor(case.id))
        _text(SubElement(item, "code"), _message(case))
    return causes


def _message(case: Case) -> str:
    """The recorded error on one line, without its module; a symptom that an assertion states, as the statement alone."""
    recorded = excerpt(case.record, case.signature)
    # further lines are notes, unless the signature has them as well
    lines = (recorded.inner or recorded.error).split("\n")[: 1 + case.signature.text.count("\n")]
    text = shorten(" ".join(lines), MESSAGE, placeholder=" …")
    name = case.signature.type.rpartition(".")[2]
    text = text.replace(case.signature.type, name, 1) if name else text
    return text.removeprefix("AssertionError: ")


def frameworks_list(shelf: Shelf, here: Path) -> Element:
    """The frameworks that have pages, with the number of pages and cases, the largest first."""
    listed = Element("ul", {"class": "errata-frameworks"})
    pages_of = {framework: shelf.catalogue.pages_in(framework) for framework in shelf.catalogue.frameworks}
    for framework, pages in sorted(pages_of.items(), key=lambda item: -len(item[1])):
        item = SubElement(listed, "li")
        index = shelf.catalogue.root / "docs" / framework / "index.md"
        link = _link(item, "", index, here)
        _text(SubElement(link, "strong"), _name(shelf, framework))
        cases = len({id for page in pages for id in page.cases})
        _text(SubElement(link, "span"), f"{_count(len(pages), 'page')}, {_count(cases, 'case')}")
    return listed if len(listed) else _note("No page has been written yet.")


def figures(shelf: Shelf) -> Element:
    """How much there is, and since when all of it has been seen to hold; counted, never written by hand."""
    pages, cases = shelf.catalogue.pages.values(), shelf.catalogue.cases.values()
    stamps = [shelf.stamp(case) for case in cases]
    fixes = sum(len(case.programs) - 1 for case in cases)
    shown = [
        (str(len(pages)), _plural(len(pages), "page")),
        (str(len(cases)), f"{_plural(len(cases), 'program')} that {'fails' if len(cases) == 1 else 'fail'}"),
        (str(fixes), f"{_plural(fixes, 'program')} that {'works' if fixes == 1 else 'work'}"),
    ]
    if all(stamps) and stamps:
        shown.append((max(stamp.date for stamp in stamps if stamp), "last run"))
        first = min(stamp.date for stamp in stamps if stamp)
        if first != shown[-1][0]:
            shown.append((first, "no run is older"))
    else:
        shown.append((str(sum(map(bool, stamps))), "of the pairs verified"))
    listed = Element("dl", {"class": "errata-figures"})
    for figure, words in shown:
        item = SubElement(listed, "div")
        _text(SubElement(item, "dt"), words)
        _text(SubElement(item, "dd"), figure)
    return listed


def newest_list(shelf: Shelf, here: Path) -> Element:
    """The pages that were added last, with framework and date; without a history those whose cases were run last."""
    dates = {page.id: shelf.history.of(page, shelf.catalogue) for page in shelf.catalogue.pages.values()}
    when = {id: each.published or each.updated for id, each in dates.items()}
    # by name within a moment, so that a commit with many pages does not favour those that stand last
    newest = sorted(filter(when.get, when), key=lambda id: (when[id], id.rpartition("/")[2]), reverse=True)[:NEWEST]
    if not newest:
        return _note("No page has a date yet.")
    listed = Element("ul", {"class": "errata-related errata-newest"})
    for id in newest:
        page = shelf.catalogue.pages[id]
        item = SubElement(listed, "li")
        _link(item, page.heading, page.path, here)
        _text(SubElement(item, "small"), f"{_name(shelf, page.framework)}, {when[id][:10]}")
    return listed


def related_list(shelf: Shelf, page: Page) -> Element:
    """The pages that share cases, signatures or tags with `page`, each with what it shares."""
    relations = shelf.relations.of(page)
    if not relations:
        return _note("No other page shares a case, an error or a subject with this one.")
    listed = Element("ul", {"class": "errata-related"})
    for relation in relations:
        item = SubElement(listed, "li")
        _link(item, relation.page.heading, relation.page.path, page.path)
        _text(SubElement(item, "small"), relation.reason)
    return listed


def reported_list(shelf: Shelf, page: Page) -> Element | None:
    """The wordings that lead to a page and that no run of its cases has shown; None where there are none.

    They are from reports: of releases, services or other clients that are not run here.
    """
    cases = [shelf.catalogue.cases[id] for id in page.cases if id in shelf.catalogue.cases]
    shown = {signature.pieces for case in cases for signature in (case.signature, *wordings(case))}
    listed = (*page.wordings, *(each for case in cases for each in case.wordings))
    texts = dict.fromkeys(_template(each) for each in listed if each.pieces not in shown)
    if not texts:
        return None
    box = Element("details", {"class": "errata-reported"})
    _text(SubElement(box, "summary"), f"{_count(len(texts), 'other wording')} of this error, from reports")
    items = SubElement(box, "ul")
    for text in texts:
        _text(SubElement(SubElement(items, "li"), "code"), text)
    return box


def _template(signature: Signature) -> str:
    """A signature as readers see the error, `…` for what varies."""
    kind = signature.type.rpartition(".")[2]
    return (f"{kind}: " if kind else "") + "…".join(signature.pieces)


def _name(shelf: Shelf, framework: str) -> str:
    return shelf.catalogue.names.get(framework) or framework


def _count(number: int, noun: str) -> str:
    return f"{number} {_plural(number, noun)}"


def _plural(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def _verified(date: str) -> str:
    return f"verified {date}" if date else "not verified"


def _note(text: str) -> Element:
    return _text(Element("p", {"class": "errata-none"}), text)


def _text(element: Element, text: str) -> Element:
    """Sets text that Markdown must leave alone."""
    element.text = AtomicString(text)
    return element


def _link(parent: Element, text: str, target: Path, here: Path, fragment: str = "") -> Element:
    href = Path(os.path.relpath(target, here.parent)).as_posix()
    return _text(SubElement(parent, "a", {"href": f"{href}#{fragment}" if fragment else href}), text)
