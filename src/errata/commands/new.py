"""Makes a case and a page for an error; says so when a page explains it already.

  errata new langgraph app.py                 run the program, record its error, propose everything else
  errata new langgraph app.py --fixed ok.py   the same, with a program that works
  errata new langgraph traceback.txt          from a pasted traceback or an issue's text; `-` reads standard input
  errata new crewai app.py --page crewai/x    put the case on this page: one more cause, or a new page of this name

The program runs offline and isolated, twice, so that parts of the message that vary are found. Nothing that exists is
overwritten, and nothing is left behind when the command is interrupted. At the end it says what is left to do.
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import shutil
import sys
import tempfile
from pathlib import Path

from errata.case import ID, LOCK, RECORD, RUNTIMES, SERVICES, Case, load_case
from errata.problem import Problem, Refused

HELP = "make a case and a page for an error"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("framework", help="langgraph, crewai, autogen, python: the folder below docs/ and snippets/")
    parser.add_argument(
        "source", help="the program that fails (.py, .mts), or a text with its traceback; - for standard input"
    )
    parser.add_argument(
        "--fixed", type=Path, action="append", default=[], help="a program that works; may be given several times"
    )
    parser.add_argument(
        "--error", help="the signature, when the proposed one is not right: 'SomeError: text with {placeholders}'"
    )
    parser.add_argument("--name", help="the case's name; proposed from the message otherwise")
    parser.add_argument(
        "--page", help="the page for it, <framework>/<slug>: one that exists gets one more cause, another is made"
    )
    parser.add_argument("--runtime", choices=RUNTIMES, help="how the program is run (default: script, node for .mts)")
    parser.add_argument("--command", help="options of the runtime's server or worker, such as 'uvicorn --workers 4'")
    parser.add_argument("--load", type=Path, help="load.py or load.mts for the runtimes server and worker")
    parser.add_argument(
        "--with",
        dest="companions",
        type=Path,
        action="append",
        default=[],
        help="a further file that the program needs",
    )
    parser.add_argument(
        "--service", action="append", default=[], choices=SERVICES, help="a server that the program needs"
    )
    parser.add_argument("--requires", action="append", default=[], help="pin an old package, such as langgraph==0.2.60")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Makes case and page; 0 when both are there, 1 when the program does not fail."""
    from errata.catalogue import load_catalogue
    from errata.draft import page_text, propose, read_failures

    root = options.root.resolve()
    catalogue = load_catalogue(root)
    adds = options.page in catalogue.pages
    if options.page and not adds and not re.fullmatch(rf"{options.framework}/{ID.pattern}", options.page):
        raise Refused(
            Problem(
                root / "docs" / f"{options.page}.md", f"a new page is named {options.framework}/<words-with-hyphens>"
            )
        )
    if not (root / "docs" / options.framework).is_dir():
        known = ", ".join(sorted(path.name for path in (root / "docs").iterdir() if (path / "index.md").is_file()))
        raise Refused(Problem(root / "docs" / options.framework, f"there is no such framework; there are {known}"))
    program = Path(options.source)
    is_program = program.suffix in (".py", ".mts")
    text = sys.stdin.read() if options.source == "-" else _read(program)
    with tempfile.TemporaryDirectory(prefix="errata-new-") as temporary:
        case = _draft_case(Path(temporary), options, program, text if is_program else "")
        failures = _run_twice(case, root) if is_program else read_failures(text, Path(temporary))
        if not failures:
            print(_no_error(options.source, is_program), file=sys.stderr)
            return 1
        draft = propose(failures, text if is_program else "", catalogue)
        if options.name:
            draft = dataclasses.replace(draft, slug=options.name)
        if draft.known and not (options.page or options.name):
            print(_known(draft.known, options), file=sys.stderr)
            return 1
        if options.error:
            draft = dataclasses.replace(draft, signature=options.error)
        id = f"{options.framework}/{draft.slug}"
        folder = root / "snippets" / id
        page = root / "docs" / f"{options.page or id}.md"
        for path in (folder, *([] if adds else [page])):
            if path.exists():
                raise Refused(Problem(path, "exists already and is not overwritten; choose another --name"))
        (case.folder / "case.toml").write_text(_settings(draft.signature, options))
        if is_program:
            (case.folder / RECORD).write_text(failures[0].text())
        loaded = load_case(case.folder)
        if is_program and not loaded.signature.matches(failures[0].type, failures[0].message):
            seen = f"{failures[0].type}: {failures[0].message}"
            raise Refused(
                Problem(
                    program, f"the signature {draft.signature!r} does not match what the program fails with: {seen!r}"
                )
            )
        _place(case.folder, folder)
        if adds:
            _append(page, id)
        else:
            page.write_text(page_text(draft, options.framework, id, loaded.runtime))
    _say(draft, folder, page, options, is_program, root)
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Problem(path, f"cannot be read: {error}")) from None


def _draft_case(temporary: Path, options: argparse.Namespace, program: Path, text: str) -> Case:
    """The case's folder, in a temporary place, so that an interruption leaves nothing."""
    folder = temporary / options.framework / "draft"
    folder.mkdir(parents=True)
    suffix = program.suffix if text else ".py"
    broken = folder / f"broken{suffix}"
    broken.write_text(text or "# TODO: a program that fails with this error, under 40 lines\n")
    for number, fixed in enumerate(options.fixed):
        name = "fixed" if number == 0 else f"fixed_{fixed.stem.removeprefix('fixed_')}"
        (folder / f"{name}{fixed.suffix}").write_text(_read(fixed))
    if not options.fixed:
        (folder / f"fixed{suffix}").write_text(broken.read_text())
    for path in [*([options.load] if options.load else []), *options.companions]:
        (folder / (f"load{path.suffix}" if path == options.load else path.name)).write_text(_read(path))
    if not options.runtime and suffix == ".mts":
        options.runtime = "node"
    # the signature is not known yet; any that can be read will do
    (folder / "case.toml").write_text(_settings("Exception: not known yet", options))
    return load_case(folder)


def _settings(signature: str, options: argparse.Namespace) -> str:
    import json

    lines = [f"error = {json.dumps(signature, ensure_ascii=False)}"]
    if options.runtime and options.runtime != "script":
        lines.append(f'runtime = "{options.runtime}"')
    if options.command:
        lines.append(f"command = {json.dumps(options.command)}")
    if options.service:
        lines.append(f"services = {json.dumps(options.service)}")
    if options.requires:
        lines.append(f"environment = {json.dumps(options.requires)}")
    return "\n".join(lines) + "\n"


def _run_twice(case: Case, root: Path) -> list:
    from errata.runner import Runner

    failures = []
    with Runner(root, tell=lambda text: print(f"… {text}", file=sys.stderr)) as runner:
        for _, _, outcome in runner.run_all([(case, case.broken)] * 2):
            if outcome.killed:
                raise Refused(Problem(case.broken.path, f"{outcome.killed}\n{outcome.log[-2000:]}"))
            if outcome.failures and not outcome.ended:
                failures.append(outcome.failures[-1])
    return failures if len(failures) == 2 else []


def _no_error(source: str, is_program: bool) -> str:
    if not is_program:
        return f"{source}: no error message found in this text; paste the traceback, or pass the program that fails"
    return (
        f"{source}: the program does not fail. A silent failure is shown by measuring it: end the program in an assertion "
        "whose message states the symptom, such as\n"
        '    assert answered == 20, f"20 requests, only {answered} answered"'
    )


def _known(pages: tuple[str, ...], options: argparse.Namespace) -> str:
    command = f"errata new {options.framework} {options.source}"
    return (
        f"{' and '.join(pages)} explains this error already; nothing was made.\n"
        f"  one more cause of it:   {command} --page {pages[0]}\n"
        f"  another error, though:  {command} --name <name>"
    )


def _place(draft: Path, folder: Path) -> None:
    """Moves the finished folder to its place in one step."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    partial = folder.parent.parent / f".{folder.name}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    try:
        shutil.copytree(draft, partial)
        partial.rename(folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _append(page: Path, case: str) -> None:
    """Puts the case at the end of the page's section Other causes."""
    text = page.read_text()
    entry = f"### TODO what leads here\n\n::: case {case}\n\n"
    mark = "## How to debug it\n"
    if mark not in text:
        raise Refused(Problem(page, "has no section 'How to debug it'; add `::: case " + case + "` by hand"))
    partial = page.with_suffix(".partial")
    partial.write_text(text.replace(mark, entry + mark, 1))
    partial.rename(page)


def _say(draft, folder: Path, page: Path, options: argparse.Namespace, is_program: bool, root: Path) -> None:
    shown = folder.relative_to(root)
    print(f"case  {shown}\npage  {page.relative_to(root)}\nerror {draft.signature}")
    left = []
    if not is_program:
        left.append(f"write {shown}/broken.py, then run `errata record {draft.slug}`")
    if not options.fixed:
        left.append(
            f"write {shown}/fixed.py (now a copy of the broken program): it must end cleanly and assert or print its result"
        )
    left.append("read the signature in case.toml: is every part in {braces} one that varies, and no other?")
    left.append(f"write what is marked TODO in {page.relative_to(root)}")
    left.append(
        f"run `errata verify {draft.slug}` and `errata check {draft.slug} {options.page or options.framework + '/' + draft.slug}`; see it with `make site`"
    )
    if (folder / LOCK).exists():
        left.append(f"commit {shown}/{LOCK} too: it keeps the old versions reproducible")
    print("left to do:")
    print("\n".join(f"  {number}. {each}" for number, each in enumerate(left, 1)))
