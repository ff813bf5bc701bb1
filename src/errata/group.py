"""The groups of a framework's index page: which of its pages stand under which heading.

An index page lists each group by an embed that names tags, `::: pages crewai tools mcp`. A page stands in the group that
names the first of the page's tags which any group names; so the order of a page's tags decides where it is listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from errata.page import Page, read_embeds


@dataclass(frozen=True)
class Group:
    """One list on an index page.

    Attributes:
        line: 1-based line of the index page.
        tags: the tags that lead to it.
    """

    line: int
    tags: tuple[str, ...]


def read_groups(index: Path, framework: str) -> tuple[Group, ...]:
    """The groups of an index page, in order; none where it lists all pages in one table."""
    embeds = read_embeds(index.read_text())
    return tuple(Group(each.line, each.tags) for each in embeds if each.target == framework and each.tags)


def group_of(page: Page, groups: tuple[Group, ...]) -> Group | None:
    """The group that lists the page; None where no group names one of its tags."""
    leads_to = {tag: group for group in groups for tag in group.tags}
    return next((leads_to[tag] for tag in page.tags if tag in leads_to), None)
