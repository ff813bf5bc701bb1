"""The repository check. Its specification, rule by rule; a problem names the rule so that it can be exempted:

catalogue   every case folder and every page can be read
orphan      every case is on a page, every page has a case
embed       every embed names a case that exists
record      every case has a record that fits its signature; nobody edited a stamp
sections    a page has the design's sections, in order, and its last one is derived
summary     title and description are within what search engines show
quote       an error message in prose is a recorded message, and stands in a heading or in backticks
link        a link between pages leads to a page
program     a program is short, hides no error, and a broken one does not raise the error itself
unfinished  nothing is marked TODO, and no fixed program is a copy of the broken one
exemption   `exemptions.txt` is sorted, has reasons, and every line of it is needed

The check reads files and runs nothing; whether a record is still true is what `errata verify` finds out.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from errata.case import RECORD, Case, Program
from errata.catalogue import Catalogue
from errata.exemption import FILE, load_exemptions
from errata.page import SECTIONS, Page
from errata.problem import Problem
from errata.quote import quotes
from errata.stamp import stamp_problems

LINES = 40
"""Lines of code in a program; blank ones and shown output are not counted."""
TITLE, DESCRIPTION = (10, 65), (50, 165)
_LINK = re.compile(r"\]\(([^)#\s]+?\.md)(?:#[^)]*)?\)")
_NO_CODE = re.compile(r"\s*((#|//)>.*)?")
_HIDING = (ast.Pass, ast.Continue)


@dataclass(frozen=True)
class Finding:
    """A problem and the rule it breaks."""

    rule: str
    problem: Problem


def check(catalogue: Catalogue) -> list[Problem]:
    """Every problem of the repository that no exemption covers, and every exemption that covers nothing."""
    exemptions, problems = load_exemptions(catalogue.root)
    needed: set[tuple[str, str]] = set()
    for finding in findings(catalogue):
        key = (finding.rule, _relative(finding.problem.path, catalogue.root))
        if any((each.rule, each.path) == key for each in exemptions):
            needed.add(key)
        else:
            problems.append(finding.problem)
    for each in exemptions:
        if (each.rule, each.path) not in needed:
            problems.append(
                Problem(
                    catalogue.root / FILE, f"{each.rule} {each.path} needs no exemption; remove the line", each.line
                )
            )
    return sorted(set(problems), key=lambda problem: (str(problem.path), problem.line, problem.message))


def findings(catalogue: Catalogue) -> Iterator[Finding]:
    """Every finding of every rule."""
    for rule, found in (
        ("catalogue", catalogue.problems),
        ("orphan", _orphans(catalogue)),
        *((rule, check(catalogue, page)) for page in catalogue.pages.values() for rule, check in PAGE_RULES.items()),
        *((rule, check(case)) for case in catalogue.cases.values() for rule, check in CASE_RULES.items()),
    ):
        yield from (Finding(rule, problem) for problem in found)


def _orphans(catalogue: Catalogue) -> Iterator[Problem]:
    for case in catalogue.cases.values():
        if not catalogue.pages_of[case.id]:
            yield Problem(case.folder, f"no page shows this case; put `::: case {case.id}` on the page it belongs to")
    for page in catalogue.pages.values():
        if not page.cases:
            yield Problem(page.path, "the page shows no case; a page claims only what a case proves")


def _embeds(catalogue: Catalogue, page: Page) -> Iterator[Problem]:
    for line, id in page.embeds:
        if id not in catalogue.cases:
            yield Problem(page.path, f"there is no case {id!r} under snippets/", line)


def _sections(_: Catalogue, page: Page) -> Iterator[Problem]:
    titles = [title for _, title in page.sections]
    if titles != list(SECTIONS):
        for line, title in page.sections:
            if title not in SECTIONS:
                yield Problem(
                    page.path, f"unknown section {title!r}; use an H3 inside one of: {', '.join(SECTIONS)}", line
                )
        missing = [title for title in SECTIONS if title not in titles]
        if missing:
            yield Problem(page.path, f"sections are missing: {', '.join(missing)}")
        elif all(title in SECTIONS for title in titles):
            yield Problem(page.path, f"the sections are out of order; the order is {', '.join(SECTIONS)}")
    elif "::: related" not in page.body:
        yield Problem(page.path, "put `::: related` under Related; the list is made from cases, tags and signatures")


def _summary(_: Catalogue, page: Page) -> Iterator[Problem]:
    for name, text, (least, most) in (("title", page.title, TITLE), ("description", page.description, DESCRIPTION)):
        if not least <= len(text) <= most:
            yield Problem(page.path, f"the {name} has {len(text)} characters; search engines show {least} to {most}")


def _quotes(catalogue: Catalogue, page: Page) -> Iterator[Problem]:
    records = [catalogue.cases[id].record for id in page.cases if id in catalogue.cases]
    others = [case.record for case in catalogue.cases.values()]
    for quote in quotes(page):
        if not quote.marked:
            yield Problem(
                page.path,
                f"put the error message {quote.text.strip()!r} … into backticks, or name the class alone",
                quote.line,
            )
        elif not any(quote.stands_in(record) for record in records) and not any(map(quote.stands_in, others)):
            yield Problem(
                page.path, f"no record says {quote.text!r}; quote a recorded error, or name the class alone", quote.line
            )


def _links(catalogue: Catalogue, page: Page) -> Iterator[Problem]:
    for number, line in enumerate(page.body.splitlines(), 1 + page.offset):
        for target in _LINK.findall(line):
            if "://" not in target and not (page.path.parent / target).is_file():
                yield Problem(page.path, f"the link {target} leads nowhere", number)


def _unwritten(_: Catalogue, page: Page) -> Iterator[Problem]:
    for number, line in enumerate(page.path.read_text().splitlines(), 1):
        if re.search(r"\bTODO\b", line):
            yield Problem(page.path, "write what is marked TODO", number)


def _unfinished(case: Case) -> Iterator[Problem]:
    broken = case.broken.path.read_text()
    for program in case.programs:
        text = program.path.read_text()
        if program.role == "fixed" and text == broken and not any(path.suffix == ".py" for path in case.companions):
            yield Problem(program.path, "is a copy of the broken program; write the program that works")
        if re.search(r"\bTODO\b", text):
            yield Problem(program.path, "write what is marked TODO")


def _record(case: Case) -> Iterator[Problem]:
    path = case.folder / RECORD
    if not case.record:
        yield Problem(path, f"the record is missing; run `errata record {case.id}`")
    elif not _record_fits(case):
        yield Problem(path, f"does not fit the signature {case.signature.text!r}; run `errata record {case.id}`")
    yield from stamp_problems(case)


def _record_fits(case: Case) -> bool:
    """Whether some line of the record begins an error that the signature matches."""
    prefix = f"{case.signature.type}: " if case.signature.type else ""
    text = re.sub(r"^(?: *\|)+ ?", "", case.record, flags=re.M)
    starts = [match.start() for match in re.finditer(r"^", text, re.M)]
    for start in starts:
        rest = text[start:].removesuffix("\n")
        if case.signature.template and rest.startswith(prefix) and case.signature.fits(rest[len(prefix) :]):
            return True
        if not case.signature.template and rest.partition("\n")[0] == case.signature.type:
            return True
    return False


def _programs(case: Case) -> Iterator[Problem]:
    for program in case.programs:
        lines = [line for line in program.path.read_text().splitlines() if not _NO_CODE.fullmatch(line)]
        if len(lines) > LINES:
            yield Problem(
                program.path,
                f"has {len(lines)} lines of code; leave out what the error does not need, {LINES} is the limit",
            )
        if program.language == "python":
            yield from _python(program)


def _python(program: Program) -> Iterator[Problem]:
    try:
        tree = ast.parse(program.path.read_text())
    except SyntaxError:
        return  # a case may be about a syntax error
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and _hides(node):
            yield Problem(
                program.path, "this handler hides the error; let it leave the program, or assert on it", node.lineno
            )
        if program.role == "broken" and isinstance(node, ast.Raise) and node.exc is not None and _leaves(tree, node):
            yield Problem(
                program.path, "the program raises an error itself; make the real library raise it", node.lineno
            )


def _hides(handler: ast.ExceptHandler) -> bool:
    broad = handler.type is None or (
        isinstance(handler.type, ast.Name) and handler.type.id in ("Exception", "BaseException")
    )
    return broad and all(isinstance(each, _HIDING) for each in handler.body)


def _leaves(tree: ast.Module, node: ast.Raise) -> bool:
    """Whether the statement stands at the top level, where nothing of a library comes between."""
    return any(
        node is each
        for top in tree.body
        if not isinstance(top, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        for each in ast.walk(top)
    )


def _relative(path: Path, root: Path) -> str:
    return str(path.resolve().relative_to(root.resolve()))


PAGE_RULES = {
    "embed": _embeds,
    "sections": _sections,
    "summary": _summary,
    "quote": _quotes,
    "link": _links,
    "unfinished": _unwritten,
}
CASE_RULES = {"record": _record, "program": _programs, "unfinished": _unfinished}


def about(problems: Iterable[Problem], paths: Iterable[Path]) -> list[Problem]:
    """The problems of these files and folders, and of what lies in them."""
    wanted = [path.resolve() for path in paths]
    return [p for p in problems if any(p.path.resolve() == each or each in p.path.resolve().parents for each in wanted)]
