"""Drift: what changed for the cases between two sets of versions, as a report that a maintainer can act on."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from errata.case import RECORD, Case
from errata.history import Seen
from errata.timeline import FIXED

LONGEST = 200
"""Characters of an error that a line of the report shows."""


@dataclass(frozen=True)
class Change:
    """One difference between two versions.

    Attributes:
        case: id of the case.
        kind: a key of `KINDS`.
        detail: what was seen before and after, in one line.
        patch: a unified diff of the record, where the wording changed.
    """

    case: str
    kind: str
    detail: str = ""
    patch: str = ""


KINDS = {
    "wording": "Wording changed: review the proposed record",
    "other": "Fails with another error: the case needs a new signature, or a page of its own",
    "passes": "No longer fails: the page goes under older versions, its address stays",
    "fails": "Fails as recorded, and did not before",
    "fix broken": "A fix does not work any more: the page gives advice that fails",
    "fix works": "A fix works, and did not before",
    "import": "Cannot be imported any more: something moved",
    "killed": "Does not end: it hangs, or needs more than it may have",
}
HELD = {"passes": "no failure", "killed": "did not end"}


def changes(case: Case, before: Seen | None, after: Seen, records: tuple[str, str] = ("", "")) -> list[Change]:
    """What changed for one case.

    Args:
        case: the case.
        before: what the earlier versions did; None for the versions of the lock, with which every case holds.
        after: what the later versions did.
        records: the texts that the earlier and the later versions print, for a patch; empty for the case's own record.
    """
    found = []
    old, old_error = (before.broken, before.error) if before else ("same", "")
    if (after.broken, after.error) != (old, old_error):
        kind = after.broken
        if kind == "same":
            kind = "wording" if old == "wording" else "fails"
        detail = f"{_seen(case, old, old_error)} → {_seen(case, after.broken, after.error)}"
        found.append(Change(case.id, kind, detail, _patch(case, *records) if kind == "wording" else ""))
    for name, state in after.fixes.items():
        earlier = before.fixes.get(name, "works") if before else "works"
        if state != earlier and "works" in (state, earlier):
            kind = "fix works" if state == "works" else "fix broken"
            found.append(Change(case.id, kind, f"`{name}`: {FIXED[earlier]} → {FIXED[state]}"))
    return found


def report(title: str, found: list[Change], gaps: list[str], count: int) -> str:
    """The report as Markdown, with a section for each kind of change.

    Args:
        title: which versions were compared.
        found: every change.
        gaps: what could not be installed, one sentence each.
        count: how many cases were compared.
    """
    changed = len({each.case for each in found})
    lines = [f"# Drift: {title}", "", f"{count} cases compared, {changed} changed."]
    if gaps:
        lines += ["", "## Cannot be installed", "", *(f"- {' '.join(gap.split())}" for gap in gaps)]
    for kind, advice in KINDS.items():
        these = sorted((each for each in found if each.kind == kind), key=lambda each: (each.case, each.detail))
        if these:
            lines += ["", f"## {advice} ({len(these)})", ""]
        for each in these:
            lines.append(f"- `{each.case}`: {each.detail}")
            if each.patch:
                lines += ["", "  ```diff", *(f"  {line}" for line in each.patch.splitlines()), "  ```", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _seen(case: Case, state: str, error: str) -> str:
    return HELD.get(state) or _inline(error or case.signature.text)


def _inline(text: str) -> str:
    """An error as code, on one line."""
    line = " ".join(text.split())
    line = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return f"`` {line} ``" if "`" in line else f"`{line}`"


def _patch(case: Case, before: str, after: str) -> str:
    name = f"snippets/{case.id}/{RECORD}"
    old, new = ((text or case.record).splitlines() for text in (before, after))
    return "\n".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm="", n=1))
