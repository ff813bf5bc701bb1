"""What remains: the steps that `errata new` leaves to a person, in order."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from errata.case import Case
from errata.draft import Draft
from errata.invocation import tool
from errata.redaction import MARK
from errata.signature import Signature
from errata.workbench import Seen

_TAKEN_OUT = re.compile(r"(?<!\{)\{(?:" + MARK.pattern.strip("<>()") + r")(?:_\d+)?\}(?!\})")


def remaining(case: Case, draft: Draft, page: Path, options: argparse.Namespace, seen: Seen, adds: bool) -> list[str]:
    """Sentences, each with file or command.

    Args:
        case: as it was made.
        draft: what was proposed.
        page: from the checkout's root.
        options: of `errata new`.
        seen: what the runs or the text showed.
        adds: whether the page was there before.
    """
    errata, shown, broken = tool(), f"snippets/{case.id}", case.broken.name
    left = []
    if not seen.ran:
        left.append(f"write {shown}/{broken}, then run `{errata} record {case.id}`")
    if not options.fixed:
        left.append(
            f"write {shown}/{case.fixed[0].name} (now a copy of {broken}): it must end cleanly and assert or print its result"
        )
    left += [each.replace(str(case.folder), shown) for each in seen.wrong]
    left += _of_signature(draft, f"{shown}/case.toml", seen)
    if not draft.title and not adds:
        left.append(
            f"write title and H1 of {page}: the symptom as people search for it, such as “LangGraph: code before "
            "`interrupt()` runs twice”, not the assertion's message; if the address does not say it either, delete folder "
            "and page, and start again with --name"
        )
    areas = "" if adds else "; of the tags, the first area decides the group on the index page"
    left.append(f"write what is marked TODO in {page}{areas}")
    left.append(
        f"run `{errata} verify {case.id}` and `{errata} check {page.with_suffix('').relative_to('docs')}`; see it with "
        "`make site`"
    )
    left.append(
        f"when both are silent, run `{errata} verify --stamp {case.id}`, and commit {shown} and {page}, nothing else"
    )
    return left


def _of_signature(draft: Draft, file: str, seen: Seen) -> list[str]:
    """What to look at in the signature; nothing where nothing in it may vary."""
    left = []
    if not seen.ran and (taken := [match[0] for match in _TAKEN_OUT.finditer(draft.signature)]):
        left.append(
            f"read {file}: {', '.join(taken)} {'stands' if len(taken) == 1 else 'stand'} for what looked like somebody's own; "
            "where it is a word of the library, write it back"
        )
    elif len(Signature(draft.signature).pieces) > 1:
        left.append(f"read the signature in {file}: is every part in {{braces}} one that varies?")
    if draft.doubts:
        left.append(
            f"the signature in {file} keeps {', '.join(draft.doubts)}: if other programs say something else in place of "
            f"{'it' if len(draft.doubts) == 1 else 'one of them'}, write {{name}} there"
        )
    return left
