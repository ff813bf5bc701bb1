"""The repository check. Its specification, rule by rule; a problem names the rule so that it can be exempted:

catalogue   every case folder and every page can be read
orphan      every case is on a page, every page has a case
group       a page stands in one group of its framework's index page, and every group has pages and tags of its own
embed       every embed names a case that exists
record      every case has a record that fits its signature; nobody edited a stamp or a history
found       the index leads from a page's recorded errors to that page, and from every record to a page of its case
sections    a page has the design's sections, once, in order, none empty, and its last one is derived
summary     title and description are within what search engines show, on every page of the site
twin        no two pages have the same title, H1 or description, or a fifth of their prose in common
quote       an error message in prose is a recorded message, and stands in a heading or in backticks
link        links, anchors and images resolve, in every Markdown file; an image says what it shows
moved       an address that a page had before is free, and leads to that page alone
spelling    prose is British, as `rules/british.txt` has it
program     a program hides no error, and a broken one does not raise the error itself
length      a program has at most 40 lines of code; blank lines and shown output are not counted
style       a Python program is as formatter and linter want it
skip        no test and no program skips anything or expects a failure
unfinished  nothing is marked TODO, and no fixed program is a copy of the broken one
exemption   `exemptions.txt` is sorted, has reasons, and every line of it is needed

The check reads files and runs no case; whether a record is still true is what `errata verify` finds out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from errata.case import Case
from errata.catalogue import Catalogue
from errata.exemption import FILE, load_exemptions
from errata.page import read_embeds
from errata.problem import Problem
from errata.redirects import moved_problems
from errata.rules.case import length_problems, program_problems, record_problems, unfinished_problems
from errata.rules.found import found_problems
from errata.rules.group import group_problems
from errata.rules.link import link_problems
from errata.rules.page import (
    embed_problems,
    quote_problems,
    section_problems,
    summary_problems,
    unwritten_problems,
)
from errata.rules.skip import skip_problems
from errata.rules.spelling import spelling_problems
from errata.rules.style import style_problems
from errata.rules.text import Text, texts
from errata.rules.twin import twin_problems


@dataclass(frozen=True)
class Finding:
    """A problem and the rule it breaks."""

    rule: str
    problem: Problem


def check(catalogue: Catalogue) -> list[Problem]:
    """Every problem of the repository that no exemption covers, and every exemption that covers nothing."""
    exemptions, problems = load_exemptions(catalogue.root)
    kept, needed = _exempted(findings(catalogue), catalogue.root, {(each.rule, each.path) for each in exemptions})
    unjudged = _unjudged(catalogue)
    for each in exemptions:
        judged = unjudged.isdisjoint(map(str, (Path(each.path), *Path(each.path).parents)))
        if judged and (each.rule, each.path) not in needed:
            problems.append(
                Problem(
                    catalogue.root / FILE, f"{each.rule} {each.path} needs no exemption; remove the line", each.line
                )
            )
    return _sorted([*problems, *kept])


def check_text(catalogue: Catalogue, text: Text, others: Callable[[Path], Text | None]) -> list[Problem]:
    """The problems of one file and of the cases it shows, without the rules that need all pages at once.

    Args:
        catalogue: what it belongs to.
        text: the file.
        others: how to get the files it links to.
    """
    cases = [catalogue.cases[id] for id in (text.page.cases if text.page else ()) if id in catalogue.cases]
    exemptions, _ = load_exemptions(catalogue.root)
    found = [*_text_findings(catalogue, text, others), *_case_findings(catalogue.root, cases)]
    return _sorted(_exempted(found, catalogue.root, {(each.rule, each.path) for each in exemptions})[0])


def findings(catalogue: Catalogue) -> Iterator[Finding]:
    """Every finding of every rule."""
    found = list(texts(catalogue))
    by_path = {text.path.resolve(): text for text in found}
    yield from _guarded("catalogue", lambda: catalogue.problems)
    yield from _guarded("orphan", lambda: _orphans(catalogue))
    yield from _guarded("group", lambda: group_problems(catalogue))
    unjudged = _unjudged(catalogue)
    for finding in _guarded("found", lambda: found_problems(catalogue)):
        if _relative(finding.problem.path, catalogue.root) not in unjudged:
            yield finding
    yield from _guarded("moved", lambda: moved_problems(catalogue))
    yield from _guarded("twin", lambda: twin_problems(catalogue, found))
    yield from _guarded("skip", lambda: skip_problems(catalogue.root))
    for text in found:
        yield from _text_findings(catalogue, text, by_path.get)
    yield from _case_findings(catalogue.root, list(catalogue.cases.values()))


def _text_findings(catalogue: Catalogue, text: Text, others: Callable[[Path], Text | None]) -> Iterator[Finding]:
    on_site = text.path.is_relative_to(catalogue.root / "docs")
    rules: dict[str, Callable[[], Iterable[Problem]]] = {
        "link": lambda: link_problems(text, others),
        "spelling": lambda: spelling_problems(text),
        "summary": lambda: summary_problems(text) if on_site and not _refused(catalogue, text) else (),
    }
    if page := text.page:
        rules |= {
            "embed": lambda: embed_problems(catalogue, page),
            "sections": lambda: section_problems(page),
            "quote": lambda: quote_problems(catalogue, page),
            "unfinished": lambda: unwritten_problems(page),
        }
    for rule, problems in rules.items():
        yield from _guarded(rule, problems)


def _case_findings(root: Path, cases: list[Case]) -> Iterator[Finding]:
    for case in cases:
        for rule, problems in CASE_RULES.items():
            yield from _guarded(rule, partial(problems, case))
    programs = [each.path for case in cases for each in case.programs if each.language == "python"]
    yield from _guarded("style", lambda: style_problems(root, programs))


def _guarded(rule: str, problems: Callable[[], Iterable[Problem]]) -> Iterator[Finding]:
    """The findings of a rule. Somebody may take a file away while the check runs: that is said, and hides nothing else."""
    try:
        for problem in problems():
            yield Finding(rule, problem)
    except FileNotFoundError as error:
        yield Finding(rule, Problem(Path(error.filename), "was taken away while the check ran; run it again"))


def _exempted(
    found: Iterable[Finding], root: Path, exempt: set[tuple[str, str]]
) -> tuple[list[Problem], set[tuple[str, str]]]:
    """The problems that are not exempt, and the exemptions that were needed."""
    kept, needed = [], set()
    for finding in found:
        key = (finding.rule, _relative(finding.problem.path, root))
        if key in exempt:
            needed.add(key)
        else:
            kept.append(finding.problem)
    return kept, needed


def _unjudged(catalogue: Catalogue) -> frozenset[str]:
    """Folders of cases that cannot be read, and the pages that show one: what follows from that is not said besides."""
    pages = (page for page in catalogue.pages.values() if catalogue.unread.intersection(page.cases))
    paths = [*(catalogue.root / "snippets" / id for id in catalogue.unread), *(page.path for page in pages)]
    return frozenset(_relative(path, catalogue.root) for path in paths)


def _orphans(catalogue: Catalogue) -> Iterator[Problem]:
    # a page that cannot be read may show cases nevertheless
    refused = {
        problem.path for problem in catalogue.problems if problem.path.suffix == ".md" and problem.path.is_file()
    }
    shown = {embed.target for path in refused for embed in read_embeds(path.read_text())}
    for case in catalogue.cases.values():
        if not catalogue.pages_of[case.id] and case.id not in shown:
            yield Problem(case.folder, f"no page shows this case; put `::: case {case.id}` on the page it belongs to")
    for page in catalogue.pages.values():
        if not page.cases:
            yield Problem(page.path, "the page shows no case; a page claims only what a case proves")


def _refused(catalogue: Catalogue, text: Text) -> bool:
    """Whether the catalogue has said already what is wrong with the file."""
    return any(problem.path == text.path for problem in catalogue.problems)


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(set(problems), key=lambda problem: (str(problem.path), problem.line, problem.message))


def _relative(path: Path, root: Path) -> str:
    path, root = path.resolve(), root.resolve()
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


CASE_RULES: dict[str, Callable[[Case], Iterable[Problem]]] = {
    "record": record_problems,
    "length": length_problems,
    "program": program_problems,
    "unfinished": unfinished_problems,
}


def about(problems: Iterable[Problem], paths: Iterable[Path]) -> list[Problem]:
    """The problems of these files and folders, and of what lies in them."""
    wanted = {path.resolve() for path in paths}
    return [problem for problem in problems if wanted.intersection((path := problem.path.resolve(), *path.parents))]
