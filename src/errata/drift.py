"""Drift: what changed for the cases between two sets of versions, as a report that a maintainer can act on."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from errata.case import RECORD, Case
from errata.history import Seen


@dataclass(frozen=True)
class Change:
    """One difference between two versions.

    Attributes:
        case: id of the case.
        kind: a key of `KINDS`.
        detail: what was seen, in one line.
        patch: a unified diff to the record, where the wording changed.
    """

    case: str
    kind: str
    detail: str = ""
    patch: str = ""


KINDS = {
    "wording": "Wording changed: review the proposed record, then keep the old text in `wordings`",
    "other": "Fails with another error: read the traceback; the case may need a new signature, or a page of its own",
    "passes": "No longer fails: the page goes under older versions, its address stays",
    "fails again": "Fails again, which it did not before",
    "fix broken": "A fix no longer works: the page gives advice that fails",
    "fix works": "A fix works that did not before",
    "import": "Cannot be imported any more: something moved",
    "killed": "Killed: it hangs, or needs more than allowed",
}


def changes(case: Case, before: Seen | None, after: Seen, record: str = "") -> list[Change]:
    """What changed for one case.

    Args:
        case: the case.
        before: what the earlier versions did; None for the versions of the lock, with which every case holds.
        after: what the later versions did.
        record: the text that the later versions print, for a patch.
    """
    found = []
    old = before.broken if before else "same"
    if (after.broken, after.error) != (old, before.error if before else ""):
        if after.broken == "same":
            found.append(Change(case.id, "wording" if old == "wording" else "fails again", f"{old} → as recorded"))
        else:
            found.append(
                Change(case.id, after.broken, after.error, _patch(case, record) if after.broken == "wording" else "")
            )
    for name, state in after.fixes.items():
        earlier = before.fixes.get(name, "works") if before else "works"
        if state != earlier:
            found.append(
                Change(case.id, "fix works" if state == "works" else "fix broken", f"{name}: {earlier} → {state}")
            )
    return found


def report(title: str, found: list[Change], gaps: list[str], count: int) -> str:
    """The report as Markdown.

    Args:
        title: which versions were compared.
        found: every change.
        gaps: what could not be installed, one sentence each.
        count: how many cases were compared.
    """
    changed = len({each.case for each in found})
    lines = [f"# Drift: {title}", "", f"{count} cases compared, {changed} changed."]
    if gaps:
        lines += ["", "## Cannot be installed", "", *(f"- {gap}" for gap in gaps)]
    for kind, advice in KINDS.items():
        these = [each for each in found if each.kind == kind]
        if these:
            lines += ["", f"## {advice} ({len(these)})", ""]
        for each in these:
            lines.append(f"- `{each.case}`: {each.detail}" if each.detail else f"- `{each.case}`")
            if each.patch:
                lines += ["", "  ```diff", *(f"  {line}" for line in each.patch.splitlines()), "  ```", ""]
    return "\n".join(lines) + "\n"


def _patch(case: Case, record: str) -> str:
    if not record:
        return ""
    name = f"snippets/{case.id}/{RECORD}"
    return "\n".join(
        difflib.unified_diff(case.record.splitlines(), record.splitlines(), f"a/{name}", f"b/{name}", lineterm="", n=1)
    )
