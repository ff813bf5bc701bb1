"""`llms.txt` and `llms-full.txt`: the site for language models, as a list of its pages and as one text."""

from __future__ import annotations

from errata.address import Addresses
from errata.catalogue import Catalogue
from errata.page import Page
from errata.plain import page_markdown

_INTRODUCTION = """# Errata

> Errors of AI-agent frameworks (LangGraph, CrewAI, AutoGen and what they stand on). Each page has the program that fails, the
> error it was seen to fail with, the program that works, and the versions that both were run with.

Each page is also plain data: replace `index.md` by `index.json`. The index of all errors, for matching a traceback, is
[errors.json]({index}).
"""


def llms(catalogue: Catalogue, addresses: Addresses) -> str:
    """The list of all pages, by framework, each with the address of its Markdown and what it explains."""
    parts = [_INTRODUCTION.format(index=addresses.of("errors.json"))]
    for framework in catalogue.frameworks:
        lines = [f"## {catalogue.names.get(framework) or framework}", ""]
        for page in _pages(catalogue, framework):
            lines.append(f"- [{page.heading}]({addresses.page(page)}index.md): {page.description}")
        parts.append("\n".join(lines) + "\n")
    full = f"- [Every page in one text]({addresses.of('llms-full.txt')})"
    return "\n".join([*parts, f"## Optional\n\n{full}\n"])


def llms_full(catalogue: Catalogue, addresses: Addresses) -> str:
    """Every page with its programs, recorded errors and stamps, one after another, each with its address."""
    parts = [_INTRODUCTION.format(index=addresses.of("errors.json"))]
    for framework in catalogue.frameworks:
        for page in _pages(catalogue, framework):
            parts.append(f"---\n\nSource: {addresses.page(page)}\n\n{page_markdown(page, catalogue)}")
    return "\n".join(parts)


def _pages(catalogue: Catalogue, framework: str) -> list[Page]:
    return [page for page in catalogue.pages.values() if page.framework == framework]
