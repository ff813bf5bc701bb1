"""Look-ups for coding agents: an error to its pages, a page to read, the fix for the versions at hand. Small answers."""

from __future__ import annotations

from errata import matcher
from errata.advice import advise, installed_versions
from errata.matcher import Index
from errata.store import INDEX, load_page, open_store, site_address

LONGEST = 10_000
"""Characters of a page given at once, to the end of a line; what is longer is read on from an offset."""


def open_index() -> Index:
    """The index of the store."""
    return matcher.load(open_store() / INDEX)


def explain_error(index: Index, text: str, limit: int = 3) -> dict:
    """The pages that explain the errors in a text.

    Args:
        index: from `open_index`.
        text: a traceback, a log, a message.
        limit: pages at most.

    Returns:
        `known`, and `matches`: each with `page`, `case`, `confidence`, `matched` (the part of the text), `heading`, `meaning`
        (what the error means, in a few sentences), `causes` (how many the page has) and `address`.
    """
    matches = []
    for result in matcher.explain(index, text, limit):
        page = load_page(result.page)
        if page is None:
            continue
        matches.append(
            {
                "page": result.page,
                "case": result.case,
                "confidence": result.confidence,
                "matched": result.line,
                "heading": page["heading"],
                "meaning": page["cause"].partition("\n\n")[0],
                "causes": len(page["cases"]),
                "address": address(result.page, result.case),
            }
        )
    return {"known": any(each["confidence"] == "match" for each in matches), "matches": matches}


def read_page(id: str, offset: int = 0) -> dict:
    """A page as Markdown.

    Args:
        id: `<framework>/<slug>`.
        offset: character to begin at.

    Returns:
        `page`, `markdown`, and `next_offset` where there is more.

    Raises:
        LookupError: there is no such page.
    """
    page = _page(id)
    markdown, end = page["markdown"], offset + LONGEST
    if end >= len(markdown):
        return {"page": page["id"], "markdown": markdown[offset:]}
    # a line that is longer than all that is given at once is cut
    end = markdown.rfind("\n", offset, end) + 1 or end
    return {"page": page["id"], "markdown": markdown[offset:end], "next_offset": end}


def get_fix(id: str, case: str = "", versions: dict[str, str] | None = None) -> dict:
    """The fix for an error, for the versions that are installed where it occurred.

    Args:
        id: the page.
        case: the cause, as `explain_error` gave it; the page's first one without.
        versions: version by package, such as `{"langgraph": "0.3.34"}`; by default those of the active environment.

    Returns:
        `error`, `breaks` and `works` (programs), `difference`, `versions` (those that were asked about, as far as the case knows of
        them), `note` (what is known about these), `wording` (what they print instead) and `verified`.

    Raises:
        LookupError: there is no such page, or the page has no such cause.
    """
    page = _page(id)
    chosen = next((each for each in page["cases"] if each["id"] == case or not case), None)
    if chosen is None:
        raise LookupError(f"{id} has no cause {case!r}; it has {', '.join(each['id'] for each in page['cases'])}")
    known = [
        *dict.fromkeys(seen["package"] for seen in chosen["versions"]),
        *(chosen["verified"] or {}).get("packages", {}),
    ]
    versions = versions or installed_versions([*dict.fromkeys(known), "python"])
    advice = advise(chosen, versions)
    broken = next(program for program in chosen["programs"] if program["role"] == "broken")
    return {
        "page": page["id"],
        "case": chosen["id"],
        "error": chosen["error"],
        "breaks": broken["source"],
        "works": advice.program["source"],
        "difference": advice.program.get("difference", ""),
        "versions": versions,
        "note": advice.note,
        "wording": advice.wording,
        "verified": chosen["verified"],
    }


def address(page: str, case: str | None = None) -> str:
    """Where the page is on the site, with the cause's anchor; empty when the store has no address."""
    anchor = f"#case-{case.partition('/')[2]}" if case else ""
    return f"{site_address()}{page}/{anchor}" if site_address() else ""


def _page(id: str) -> dict:
    page = load_page(id)
    if page is None:
        raise LookupError(f"there is no page {id!r}; `explain_error` gives the pages that match an error")
    return page
