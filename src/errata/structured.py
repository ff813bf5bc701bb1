"""Structured data of a page, in the words of schema.org: the error, the versions it was run with, and the fix."""

from __future__ import annotations

import json

from errata.address import Addresses
from errata.case import Case, Program
from errata.catalogue import Catalogue
from errata.dates import Dates
from errata.page import Page
from errata.programs import program_path
from errata.signature import Signature
from errata.stamp import Stamp, read_stamp

LONGEST_HEADLINE = 110
DEPTH = 2
"""Folders between the site's address and a page of an error."""

_LANGUAGES = {"python": "Python", "typescript": "TypeScript"}


def structured_data(page: Page, catalogue: Catalogue, dates: Dates, addresses: Addresses, pictured: bool) -> dict:
    """A page as a TechArticle.

    Args:
        page: one of the catalogue's pages.
        catalogue: with its cases.
        dates: of the page.
        addresses: of the site.
        pictured: whether the page has a picture.

    Returns:
        Plain data, to be written as JSON-LD.
    """
    cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
    stamps = {case.id: read_stamp(case) for case in cases}
    name = catalogue.names.get(page.framework) or page.framework
    publisher = {"@type": "Organization", "name": "Errata", "url": addresses.of("", DEPTH)}
    versions = next((_versions(stamp) for stamp in stamps.values() if stamp), "")
    article = {
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "@id": addresses.page(page, DEPTH),
        "url": addresses.page(page, DEPTH),
        "headline": page.title[:LONGEST_HEADLINE],
        "alternativeHeadline": page.heading,
        "description": page.description,
        "inLanguage": "en-GB",
        "datePublished": dates.published,
        "dateModified": dates.updated,
        "image": addresses.image(page, DEPTH) if pictured else "",
        "isPartOf": {"@type": "WebSite", "name": "Errata", "url": addresses.of("", DEPTH)},
        "author": publisher,
        "publisher": publisher,
        "keywords": ", ".join(dict.fromkeys([*page.tags, *page.aliases])),
        "about": [_error(page, cases), _software(name, page.framework, stamps.values())],
        "dependencies": versions,
        "hasPart": [
            _code(case, program, stamps[case.id], addresses, whole=case is cases[0])
            for case in cases
            # of the other causes the fix alone, without its text, which stands on the page: heads stay small
            for program in (case.programs if case is cases[0] else case.fixed[:1])
        ],
    }
    return {key: value for key, value in article.items() if value}


def as_script(data: dict) -> str:
    """JSON-LD as an element of a page's head; nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _error(page: Page, cases: list[Case]) -> dict:
    """The error itself: how the page names it, and every wording of it."""
    signatures = [*(each for case in cases for each in (case.signature, *case.wordings)), *page.wordings]
    other = [text for text in dict.fromkeys([*map(readable, signatures), *page.aliases]) if text != page.heading]
    return {"@type": "Thing", "name": page.heading, "alternateName": other}


def readable(signature: Signature) -> str:
    """A signature as people read it, with an ellipsis for what varies."""
    return ": ".join(filter(None, (signature.type, "…".join(signature.pieces))))


def _software(name: str, framework: str, stamps) -> dict:
    version = next((version for stamp in stamps if stamp for version in stamp.packages.values()), "")
    found = {"@type": "SoftwareApplication", "name": name, "applicationCategory": "DeveloperApplication"}
    return found | ({"softwareVersion": version} if version and framework != "python" else {})


def _code(case: Case, program: Program, stamp: Stamp | None, addresses: Addresses, whole: bool) -> dict:
    """A program; of a fix, if asked, the text as well, which is what somebody with the error wants."""
    fixed = program.role == "fixed"
    error = readable(case.signature)
    found = {
        "@type": "SoftwareSourceCode",
        "name": f"{'Works' if fixed else 'Fails'}: {case.id.partition('/')[2].replace('-', ' ')}",
        "description": f"The fix for {error}" if fixed else error,
        "url": addresses.of(program_path(case, program.name), DEPTH),
        "programmingLanguage": {"@type": "ComputerLanguage", "name": _LANGUAGES[program.language]},
        "codeSampleType": "full solution" if fixed else "full",
        "runtimePlatform": f"Python {stamp.python}" if stamp and program.language == "python" else "",
        "text": program.path.read_text() if fixed and whole else "",
    }
    return {key: value for key, value in found.items() if value}


def _versions(stamp: Stamp) -> str:
    return ", ".join([*(f"{name} {version}" for name, version in stamp.packages.items()), f"Python {stamp.python}"])
