"""The answer in short, for a page's first screen: the habits that break and hold, and the lines that the first fix changes.

The table is the one that opens the most common cause; it moves up and is shown once. The lines come from the programs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString

from errata.case import Case
from errata.highlight import changed_lines
from errata.page import SECTIONS, lines
from errata.render import anchor

LONGEST = 7
"""A change of more lines is no summary; both programs say it better."""
LINK = "Both programs, as they were run"
"""What leads from the box to the first case."""

_SECTION = re.compile(r"^## (.+)$")
_ROW = re.compile(r"^\|.*\|\s*$")
_DIRECTORY = re.compile(r"^\| *You see *\|", re.I)
"""The table of a page with many symptoms, which leads its readers on by itself."""
# how a program shows that it works: no part of what mends it
_PROOF = re.compile(r"\s*(?:print\(|assert\b|# ?>|// ?>|console\.log\()")
_IMPORT = re.compile(r"\s*(?:import|from)\b")
_KEPT = re.compile(r"^(\s*)(?:const |let )?[\w, ]+ = ")


@dataclass(frozen=True)
class Change:
    """One place at which a fix differs from the broken program.

    Attributes:
        gone: 0-based numbers of lines of the broken program.
        new: 0-based numbers of lines of the fixed one.
    """

    gone: tuple[int, ...]
    new: tuple[int, ...]


def habits(source: list[str]) -> range | None:
    """The lines, counted from 1, of the table that opens the most common cause; None where the page leads on by a table."""
    text = "\n".join(source)
    titles = {match[1].strip(): number for number, match in lines(text, _SECTION)}
    start = titles.get(SECTIONS[1])
    if start is None or any(number < start for number, _ in lines(text, _DIRECTORY)):
        return None
    end = min((number for number in titles.values() if number > start), default=len(source) + 1)
    rows = [number for number, _ in lines(text, _ROW) if start < number < end]
    last = next((number for number in rows if number + 1 not in rows), None)
    return range(rows[0], last + 1) if last else None


def changes(broken: str, fixed: str) -> list[Change]:
    """What mends a program: the lines that differ, without empty ones and without those that only show the result."""
    a, b = broken.splitlines(), fixed.splitlines()
    found = []
    for tag, a_start, a_end, b_start, b_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone = [number for number in range(a_start, a_end) if a[number].strip() and not _PROOF.match(a[number])]
        new = [number for number in range(b_start, b_end) if b[number].strip() and not _PROOF.match(b[number])]
        for number in list(new):
            # a call whose result is kept, to be shown further down
            same = [other for other in gone if a[other] == _KEPT.sub(r"\1", b[number])]
            if same:
                gone.remove(same[0])
                new.remove(number)
        if gone or new:
            found.append(Change(tuple(gone), tuple(new)))
    # what is imported for the mending is in the programs, unless it is the mending
    short = [
        Change(
            tuple(number for number in change.gone if not _IMPORT.match(a[number])),
            tuple(number for number in change.new if not _IMPORT.match(b[number])),
        )
        for change in found
    ]
    return [change for change in short if change.gone or change.new] or found


def answer(md: Markdown, table: list[str], case: Case) -> Element:
    """The box below a page's heading.

    Args:
        md: what renders the page.
        table: the Markdown of the table of habits.
        case: the page's first case.
    """
    box = Element("div", {"class": "errata-answer", "data-search-exclude": "true"})
    md.parser.parseChunk(box, "\n".join(table))
    broken, fixed = (program.path for program in case.programs[:2])
    texts = broken.read_text(), fixed.read_text()
    found = changes(*texts)
    if found and sum(len(change.gone) + len(change.new) for change in found) <= LONGEST:
        sides = [(change.gone, change.new) for change in found]
        html = changed_lines(*texts, fixed.name, f"change-{anchor(case.id)}", sides)
        SubElement(box, "div").text = md.htmlStash.store(html)
    # said again, because the search plugin takes the end of an inner div for the end of the box
    foot = SubElement(box, "p", {"class": "errata-answer__more", "data-search-exclude": "true"})
    more = SubElement(foot, "a", {"href": f"#{anchor(case.id)}"})
    more.text = AtomicString(LINK)
    return box
