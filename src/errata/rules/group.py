"""The rule for index pages: every page stands in one group, and no group is empty or unclear."""

from __future__ import annotations

from collections.abc import Iterator

from errata.catalogue import Catalogue
from errata.group import Group, group_of
from errata.problem import Problem


def group_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Pages that no group lists, groups without pages, and tags that two groups name; none where there are no groups."""
    for framework, groups in catalogue.groups.items():
        if not groups:
            continue
        index = catalogue.root / "docs" / framework / "index.md"
        listed = {page: group_of(page, groups) for page in catalogue.pages_in(framework)}
        for group, message in _unclear(groups, set(listed.values())):
            yield Problem(index, message, group.line)
        tags = ", ".join(sorted({tag for group in groups for tag in group.tags}))
        for page, group in listed.items():
            if group is None:
                yield Problem(page.path, f"no group of {framework}/index.md lists it; give it one of the tags {tags}")


def _unclear(groups: tuple[Group, ...], used: set[Group | None]) -> Iterator[tuple[Group, str]]:
    seen: set[str] = set()
    for group in groups:
        for tag in group.tags:
            if tag in seen:
                yield group, f"the tag {tag!r} leads to two groups; name it once"
            seen.add(tag)
        if group not in used:
            yield group, f"no page stands under {', '.join(group.tags)}; remove the group, or put such a tag first"
