"""A case's timeline as HTML and as Markdown: what a reader must know in sentences, and a table of the versions that were run."""

from __future__ import annotations

import re
from html import escape

from errata.case import Case
from errata.timeline import BROKEN, FIXED, Span, name, retired, sentences

LONGEST = 200
"""Characters of an error that the table shows."""
OLDER = "Older versions. With {package} {newest} this program no longer fails; it last failed with {last}."
"""The fixed sentence above a case of older versions."""


def older(line: list[Span]) -> str:
    """The fixed sentence of a case that no longer fails with the newest version that was run; empty for all others."""
    last = retired(line)
    newest = line[-1].versions[-1] if line else ""
    return OLDER.format(package=name(line[0].package), newest=newest, last=last) if last else ""


def render_versions(case: Case, line: list[Span]) -> str:
    """The part of a case's element that tells its versions.

    Args:
        case: the case.
        line: its timeline; nothing is shown for an empty one.
    """
    if not line:
        return ""
    told = " ".join(_html(sentence) for sentence in sentences(line))
    if len(line) == 1:
        return f'<p class="errata-versions" data-search-exclude="true">{told}</p>'
    opened = " open" if any(span.broken == "wording" for span in line) or retired(line) else ""
    head = "".join(f'<th scope="col"><code>{escape(each.name)}</code></th>' for each in case.programs)
    rows = "".join(_row(case, line, number) for number in range(len(line)))
    return (
        f'<details class="errata-more errata-versions"{opened}><summary>{told}</summary>'
        f'<table class="errata-ages"><thead><tr><th scope="col">{escape(name(line[0].package))}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></details>"
    )


def versions_table(case: Case, line: list[Span]) -> str:
    """The same as Markdown; empty where no version was run."""
    if not line:
        return ""
    told = " ".join(sentences(line))
    if len(line) == 1:
        return told
    titles = [name(line[0].package), *(f"`{each.name}`" for each in case.programs)]
    rows = [titles, ["---"] * len(titles)]
    for number, span in enumerate(line):
        rows.append([_label(line, number), _told(span, *_marks), *(_fix(span, each.name) for each in case.fixed)])
    return told + "\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(case: Case, line: list[Span], number: int) -> str:
    span = line[number]
    good = "" if span.broken in ("same", "wording") else ' class="errata-ages__differs"'
    cells = [
        f'<td data-label="{escape(case.broken.name)}"{good}>{_told(span, "<code>", "</code>", escape)}</td>',
        *(
            f'<td data-label="{escape(each.name)}" class="errata-ages__{span.fixes.get(each.name, "works")}">'
            f"{_fix(span, each.name)}</td>"
            for each in case.fixed
        ),
    ]
    return f'<tr><th scope="row">{escape(_label(line, number))}</th>{"".join(cells)}</tr>'


def _label(line: list[Span], number: int) -> str:
    """The versions of a row, and the Pythons where there were several or where these make the difference."""
    span = line[number]
    beside = [each for each in (number - 1, number + 1) if 0 <= each < len(line)]
    split = any(set(line[each].versions) & set(span.versions) for each in beside)
    if span.package == "python" or (len(span.pythons) == 1 and not split):
        return span.range()
    pythons = span.pythons[0] if len(span.pythons) == 1 else f"{span.pythons[0]} to {span.pythons[-1]}"
    return f"{span.range()} (Python {pythons})"


def _told(span: Span, opening: str, closing: str, clean) -> str:
    words = BROKEN[span.broken]
    if not span.error or span.broken == "killed":
        return words
    error = span.error
    if len(error) > LONGEST:
        error = (error[:LONGEST].rpartition(" ")[0] or error[: LONGEST - 1]) + "…"
    shown = f"{opening}{clean(error)}{closing}"
    return shown if span.broken == "wording" else f"{words}: {shown}"


def _fix(span: Span, program: str) -> str:
    return FIXED[span.fixes.get(program, "works")]


def _html(sentence: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(sentence))


_marks = ("`", "`", lambda text: text.replace("`", "'").replace("|", "\\|"))
