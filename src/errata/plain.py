"""A page without a browser: as Markdown with its programs and records in place, and as plain data for other programs."""

from __future__ import annotations

import difflib
import re

from errata.case import Case, Program
from errata.catalogue import Catalogue
from errata.history import read_history
from errata.page import EMBED, Page
from errata.stamp import read_stamp
from errata.timeline import spans
from errata.versions import versions_table


def page_markdown(page: Page, catalogue: Catalogue) -> str:
    """The page as Markdown that needs nothing else: each embed is replaced by what it stands for.

    Args:
        page: one of the catalogue's pages.
        catalogue: with its cases.
    """
    lines = []
    for line in page.body.strip("\n").split("\n"):
        match = EMBED.match(line)
        case = catalogue.cases.get(match["target"] or "") if match else None
        if case:
            lines.append(case_markdown(case))
        elif not match:
            lines.append(line)
    text = "\n".join(lines).strip("\n")
    return re.sub(r"\n## Related\s*\Z", "", text).strip("\n") + "\n"


def case_markdown(case: Case) -> str:
    """Programs, record and versions of a case, as Markdown."""
    parts = [
        f"Breaks (`{case.broken.name}`{_how(case)}):",
        fence(case.broken),
        "It fails with:",
        _block("text", case.record),
    ]
    for program in case.fixed:
        parts += [f"Works (`{program.name}`):", fence(program)]
    for path in case.companions:
        parts += [f"Beside it (`{path.name}`):", _block(path.suffix.lstrip("."), path.read_text())]
    table = versions_table(case, spans(read_history(case)))
    return "\n\n".join([*parts, *([table] if table else []), versions_line(case)])


def versions_line(case: Case) -> str:
    """When and with which versions the case last held, as a sentence."""
    stamp = read_stamp(case)
    if stamp is None:
        return "Not verified in its present state."
    packages = ", ".join(f"{name} {version}" for name, version in stamp.packages.items())
    return f"Verified {stamp.date} with {packages + ', ' if packages else ''}Python {stamp.python}."


def difference(case: Case, program: Program) -> str:
    """A unified diff from the broken to a fixed program; empty where they are in different languages."""
    if program.path.suffix != case.broken.path.suffix:
        return ""
    old, new = (path.read_text().splitlines(keepends=True) for path in (case.broken.path, program.path))
    return "".join(difflib.unified_diff(old, new, case.broken.name, program.name, n=3))


def page_data(page: Page, catalogue: Catalogue) -> dict:
    """The page as plain data: what it says, its cases with programs, records and versions.

    Returns:
        `id`, `title`, `description`, `tags`, `aliases`, `cause` (the first two sections as Markdown), `markdown`, and
        `cases`: each with `id`, `error`, `wordings`, `runtime`, `environment`, `fixed_environment` (null where
        it is the same), `record`, `programs` (`name`, `role`,
        `source`, and `difference` for fixed ones), `versions` (what each version did) and `verified` (`date`, `python`, `packages`) or null.
    """
    return {
        "id": page.id,
        "title": page.title,
        "heading": page.heading,
        "description": page.description,
        "tags": list(page.tags),
        "aliases": list(page.aliases),
        "cause": _meaning(page),
        "cases": [_case_data(catalogue.cases[id]) for id in page.cases if id in catalogue.cases],
        "markdown": page_markdown(page, catalogue),
    }


def _case_data(case: Case) -> dict:
    stamp = read_stamp(case)
    return {
        "id": case.id,
        "error": case.signature.text,
        "wordings": [each.text for each in case.wordings],
        "runtime": case.runtime,
        "environment": list(case.environment),
        "fixed_environment": None if case.fixed_environment is None else list(case.fixed_environment),
        "record": case.record,
        "programs": [
            {"name": program.name, "role": program.role, "source": program.path.read_text()}
            | ({"difference": difference(case, program)} if program.role == "fixed" else {})
            for program in case.programs
        ],
        "companions": [{"name": path.name, "source": path.read_text()} for path in case.companions],
        "versions": [
            {
                "package": s.package,
                "version": s.version,
                "python": s.python,
                "broken": s.broken,
                "error": s.error,
                "fixes": s.fixes,
            }
            for s in read_history(case)
        ],
        "verified": stamp and {"date": stamp.date, "python": stamp.python, "packages": stamp.packages},
    }


def _meaning(page: Page) -> str:
    """What the error means: the text of the first section."""
    match = re.search(r"^## What this error means\n(.*?)(?=^## )", page.body, re.S | re.M)
    return match[1].strip() if match else page.description


def fence(program: Program) -> str:
    """A program as a fenced code block."""
    return _block(program.language, program.path.read_text())


def _block(language: str, text: str) -> str:
    ticks = max((len(run) for run in re.findall(r"`{3,}", text)), default=2) + 1
    mark = "`" * max(3, ticks)
    return f"{mark}{language}\n{text.rstrip(chr(10))}\n{mark}"


def _how(case: Case) -> str:
    parts = [] if case.runtime == "script" else [f"runtime: {case.runtime}"]
    if case.command:
        parts.append(f"`{case.command}`")
    if case.environment:
        parts.append("with " + ", ".join(case.environment))
    if case.fixed_environment is not None:
        parts.append("the fix with " + (", ".join(case.fixed_environment) or "current versions"))
    return f", {', '.join(parts)}" if parts else ""
