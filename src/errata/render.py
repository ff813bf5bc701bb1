"""A case as HTML: broken and fixed programs, the recorded error, how they are run, and the stamp."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from errata.case import Case, Program
from errata.excerpt import Excerpt, excerpt
from errata.highlight import block, differences, highlight
from errata.problem import Problem
from errata.programs import needs, program_path, run_lines
from errata.stamp import Stamp
from errata.timeline import Span
from errata.versions import older, render_versions

RUNTIMES = {
    "script": "a script",
    "notebook": "a notebook kernel",
    "server": "a web server",
    "worker": "a task worker",
    "streamlit": "a Streamlit app",
    "node": "a Node program",
}
"""Runtimes in words, after "Run as"."""

SERVICES = {
    "anthropic": "a scripted Anthropic endpoint",
    "langsmith": "a scripted LangSmith endpoint",
    "openai": "a scripted OpenAI endpoint",
    "postgres": "PostgreSQL",
    "redis": "Redis",
}
"""Services in words, after "with"."""

_TYPE = re.compile(r"[\w.]+(?: \[\w+\])?")
_UNSAFE = re.compile(r"[^A-Za-z0-9_]")
_FRAME = re.compile(r"^([\s|]*File &quot;[^&]+&quot;, line \d+, in .*)$", re.M)


@dataclass(frozen=True)
class Panel:
    """What one tab shows.

    Attributes:
        program: the file that is run.
        texts: `(file, text)` of the program and of the files of other languages that belong to it alone.
    """

    program: Program
    texts: tuple[tuple[Path, str], ...]


def anchor(case_id: str) -> str:
    """The `id` of a case on its page: `langgraph/concurrent-update` gives `case-concurrent-update`."""
    return f"case-{_name(case_id)}"


def _name(case_id: str) -> str:
    return case_id.rpartition("/")[2]


def render_case(case: Case, stamp: Stamp | None, site: str = "", line: Sequence[Span] = ()) -> str:
    """What stands inside the case's element on a page.

    Args:
        case: with its record.
        stamp: of the run that the case was last seen to hold in; None without one.
        site: the address that the site will have, with a slash at its end; empty when nobody said.
        line: what other versions did, oldest first.
    """
    line = list(line)
    told = f'<p class="errata-older">{escape(told)}</p>' if (told := older(line)) else ""
    panels = [_panel(case, program) for program in case.programs]
    shared = [path for path in case.companions if not _belongs(case, path)]
    broken, *fixed = (_tab(case, panels, number) for number in range(len(panels)))
    single = " errata-case__programs--single" if len(panels) == 2 else ""
    return (
        f'{told}<div class="errata-case__programs{single}">{_side("broken", broken)}{_side("fixed", "".join(fixed))}</div>'
        f"{_companions(case, shared)}{render_run(case, stamp, site)}{render_versions(case, line)}"
        f'<footer class="errata-case__foot" data-search-exclude="true">{_run(case)}{render_stamp(stamp)}'
        f'<a class="errata-case__link" href="#{anchor(case.id)}" title="Link to this case">#</a></footer>'
    )


def render_stamp(stamp: Stamp | None) -> str:
    """The line that says when, and with which versions, the case was last seen to hold."""
    if stamp is None:
        return '<span class="errata-stamp errata-stamp--none">Not verified</span>'
    first, *others = [f"{name} {version}" for name, version in stamp.packages.items()] or [""]
    versions = escape(", ".join(each for each in (first, f"Python {stamp.python}") if each))
    line = f'Verified <time datetime="{escape(stamp.date)}">{escape(stamp.date)}</time> with {versions}'
    if not others:
        return f'<span class="errata-stamp">{line}</span>'
    return (
        f'<details class="errata-stamp"><summary>{line}</summary>'
        f"<p>Also installed: {escape(', '.join(others))}.</p></details>"
    )


def render_run(case: Case, stamp: Stamp | None, site: str) -> str:
    """How a reader runs the programs: by one command each, or what they need besides; and where their files are."""
    lines = run_lines(case, stamp, site)
    if lines:
        blocks = (
            f'<p class="errata-file">{label}</p>{block(escape(line, quote=False), f"run-{_name(case.id)}--{number}")}'
            for number, (label, line) in enumerate((_does(case, program), line) for program, line in lines)
        )
        inside = "".join(blocks)
    else:
        wanted = "; ".join(needs(case))
        inside = (
            (f"<p>Needs {escape(wanted)}. " if wanted else "<p>")
            + f"In a checkout of this project, <code>errata verify {escape(case.id)}</code> starts all of it. Files: "
            + ", ".join(_raw(case, path) for path in (*(each.path for each in case.programs), *case.companions))
            + ".</p>"
        )
    return (
        '<details class="errata-more errata-again" data-search-exclude="true"><summary>Run it yourself</summary>'
        f"{inside}</details>"
    )


def _does(case: Case, program: Program) -> str:
    """What running a program shows, with the link to its file."""
    return f"{'Fails' if program.role == 'broken' else 'Works'}: {_raw(case, program.path)}"


def _raw(case: Case, path: Path) -> str:
    # a page of an error lies two folders below the site's address
    return f'<a href="../../{program_path(case, path.name)}">{escape(path.name)}</a>'


def render_problems(problems: Iterable[Problem], title: str = "This page cannot be published") -> str:
    """A box that says on the page why something is missing, or what is to be mended."""
    items = "".join(f"<li>{escape(str(problem))}</li>" for problem in problems)
    return (
        f'<div class="admonition failure errata-problem"><p class="admonition-title">{escape(title)}</p>'
        f"<ul>{items}</ul></div>"
    )


def _belongs(case: Case, path: Path) -> bool:
    """Whether a companion belongs to one program alone: `fixed.py` beside `fixed.mts` is the service of that one."""
    return any(path.stem == program.path.stem for program in case.programs)


def _panel(case: Case, program: Program) -> Panel:
    own = [program.path, *(path for path in case.companions if path.stem == program.path.stem)]
    return Panel(program, tuple((path, _read(path)) for path in own))


def _read(path: Path) -> str:
    return path.read_text(errors="replace").rstrip() + "\n"


def _side(role: str, content: str) -> str:
    return f'<div class="errata-side errata-side--{role}">{content}</div>'


def _tab(case: Case, panels: list[Panel], number: int) -> str:
    """A radio button, its label and its panel; the style sheet makes tabs or columns of them."""
    panel, role = panels[number], panels[number].program.role
    pick = f"pick-{_name(case.id)}"
    name = panel.program.path.stem.partition("_")[2].replace("_", " ")
    label = role.capitalize()
    label += f": {escape(name)}" if name else f" <code>{escape(panel.program.name)}</code>"
    checked = " checked" if number == 0 else ""
    # the broken program is marked where the first fix, which is shown beside it, differs
    files = "".join(
        _file(case, path, text, _marked(panels, number, path, text), named=path != panel.program.path)
        for path, text in panel.texts
    )
    return (
        f'<input class="errata-pick" type="radio" name="{pick}" id="{pick}--{number}"{checked}>'
        f'<label class="errata-tab errata-tab--{role}" for="{pick}--{number}" data-search-exclude="true">'
        f"{label}</label>"
        f'<div class="errata-panel">{files}{_error(case) if number == 0 else ""}</div>'
    )


def _marked(panels: list[Panel], number: int, path: Path, text: str) -> frozenset[int]:
    """Lines of a file that its counterpart, of the same language on the other side, does not have."""
    other = panels[1 if number == 0 else 0]
    for counterpart, other_text in other.texts:
        if counterpart.suffix == path.suffix:
            return differences(text, other_text)[0] if number == 0 else differences(other_text, text)[1]
    return frozenset()


def _file(case: Case, path: Path, text: str, marked: frozenset[int], named: bool) -> str:
    name = f'<p class="errata-file" data-search-exclude="true"><code>{escape(path.name)}</code></p>' if named else ""
    # two hyphens never stand in the name of a case, so that no two blocks share an id
    return name + highlight(text, path.name, f"program-{_name(case.id)}--{_UNSAFE.sub('-', path.name)}", marked)


def _error(case: Case) -> str:
    """The recorded error: what the reader recognises first, the whole traceback behind it."""
    if not case.record:
        return '<div class="errata-error"><p class="errata-error__label">Not recorded yet</p></div>'
    shown: Excerpt = excerpt(case.record, case.signature)
    place = f" <span>at {escape(shown.place)}</span>" if shown.place else ""
    parts = [_label(f"Recorded error{place}"), _message(shown.error, f"error-{_name(case.id)}")]
    if shown.inner:
        parts += [_label("within it"), _message(shown.inner, f"inner-{_name(case.id)}")]
    if shown.frames:
        parts.append(_trace(case, shown.frames))
    return f'<div class="errata-error">{"".join(parts)}</div>'


def _label(html: str) -> str:
    return f'<p class="errata-error__label" data-search-exclude="true">{html}</p>'


def _trace(case: Case, lines: int) -> str:
    """The whole record, with the program's own frames brought out."""
    text = _FRAME.sub(r"<b>\1</b>", escape(case.record))
    return (
        f'<details class="errata-trace" data-search-exclude="true"><summary>Traceback, {lines} lines</summary>'
        f"{block(text, f'trace-{_name(case.id)}')}</details>"
    )


def _message(error: str, id: str) -> str:
    first, *rest = error.split("\n", 1)
    kind, colon, message = first.partition(": ")
    text = f"<b>{escape(kind)}</b>{colon}{escape(message)}" if _TYPE.fullmatch(kind) else escape(first)
    if rest:
        text += f'<span class="errata-rest">\n{escape(rest[0])}</span>'
    return block(text, id, "errata-message")


def _companions(case: Case, paths: list[Path]) -> str:
    if not paths:
        return ""
    names = ", ".join(f"<code>{escape(path.name)}</code>" for path in paths)
    files = "".join(_file(case, path, _read(path), frozenset(), named=len(paths) > 1) for path in paths)
    # a file that one program names and another does not is what the two differ in
    sources = [_read(program.path) for program in case.programs]
    differ = any(0 < sum(path.name in source for source in sources) < len(sources) for path in paths)
    return (
        f'<details class="errata-more" data-search-exclude="true"{" open" * differ}>'
        f"<summary>Run beside it: {names}</summary>{files}</details>"
    )


def _packages(requirements: tuple[str, ...]) -> str:
    return ", ".join(f"<code>{escape(each)}</code>" for each in requirements)


def _run(case: Case) -> str:
    """How the programs are run, in words."""
    words = f"Run as {RUNTIMES.get(case.runtime, case.runtime)}"
    if case.command:
        words += f" (<code>{escape(case.command)}</code>)"
    if case.fresh:
        words += " in a fresh interpreter"
    if case.services:
        words += " with " + " and ".join(SERVICES.get(name, escape(name)) for name in case.services)
    if case.environment:
        words += f", pinned to {_packages(case.environment)}"
    if case.fixed_environment is not None:
        words += f"; the fix with {_packages(case.fixed_environment) or 'the versions below'}"
    return f'<span class="errata-run">{words}</span>'
