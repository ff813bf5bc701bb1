"""Makes a case and a page for an error; says so when a page explains it already.

  errata new langgraph app.py                 run the program, record its error, propose everything else
  errata new langgraph app.py --fixed ok.py   the same, with a program that works, which is run too
  errata new langgraph traceback.txt          from a pasted traceback, or from an issue: a program in it is run as well
  errata new langgraph -                      the same from standard input
  errata new crewai app.py --page crewai/x    put the case on this page: one more cause, or a new page of this name
  errata new autogen app.py --requires autogen-agentchat==0.4.0 --fixed-requires project
                                              an old version fails, the project's versions are the fix

The program runs offline and isolated, twice, so that parts of the message that vary are found. Nothing that exists is
overwritten, and nothing is left behind when the command is interrupted. At the end it says what is left to do.
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from errata.case import ID, RUNTIMES, SERVICES
from errata.problem import Problem, Refused

if TYPE_CHECKING:
    from errata.catalogue import Catalogue

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
    parser.add_argument(
        "--fixed-requires",
        action="append",
        default=[],
        help="other packages for the fixed programs, where the fix is another version; 'project' for the project's own",
    )
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the checkout (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    """Makes case and page; 0 when both are there, 1 when there is no error or a page explains it."""
    from errata.catalogue import load_catalogue
    from errata.draft import page_text, propose
    from errata.invocation import invocation
    from errata.placement import place, with_cause
    from errata.refusal import no_error
    from errata.remaining import remaining
    from errata.workbench import finished, look

    root, again = options.root.resolve(), invocation(options)
    catalogue = load_catalogue(root)
    _refuse_names(options, catalogue, root)
    with _terminated_as_interrupted(), tempfile.TemporaryDirectory(prefix="errata-new-") as temporary:
        seen = look(Path(temporary), options, root)
        if not seen.failures:
            print(no_error(options, seen.source, seen.outcomes), file=sys.stderr)
            return 1
        draft = propose(list(seen.failures), seen.source, catalogue, seen.ran, options.error, options.page)
        if options.name:
            draft = dataclasses.replace(draft, slug=options.name)
        if draft.known and not (options.page or options.name):
            print(_known(draft.known, again), file=sys.stderr)
            return 1
        case = finished(seen, draft.slug, draft.signature, options)
        folder = root / "snippets" / case.id
        page = root / "docs" / f"{options.page or case.id}.md"
        adds = options.page in catalogue.pages
        _refuse_existing(folder, page, adds)
        left = remaining(case, draft, page.relative_to(root), options, seen, adds)
        place(
            case.folder,
            folder,
            page,
            with_cause(page, case.id) if adds else page_text(draft, case, _areas(catalogue, options.framework)),
        )
    print(f"case  {folder.relative_to(root)}\npage  {page.relative_to(root)}\nerror {draft.signature}\nleft to do:")
    print("\n".join(f"  {number}. {each}" for number, each in enumerate(left, 1)))
    return 0


def _areas(catalogue: Catalogue, framework: str) -> list[tuple[str, tuple[str, ...]]]:
    """Headings of the framework's index page, each with the tags that lead there."""
    lines = (catalogue.root / "docs" / framework / "index.md").read_text().splitlines()
    found = []
    for group in catalogue.groups.get(framework, ()):
        headings = [line[3:].strip() for line in lines[: group.line] if line.startswith("## ")]
        found.append((headings[-1] if headings else framework, group.tags))
    return found


def _refuse_names(options: argparse.Namespace, catalogue: Catalogue, root: Path) -> None:
    """Refuses what could not be made, before anything is run."""
    if not (root / "docs" / options.framework).is_dir():
        known = ", ".join(sorted(path.parent.name for path in (root / "docs").glob("*/index.md")))
        raise Refused(Problem(root / "docs" / options.framework, f"there is no such framework; there are {known}"))
    page = options.page
    if page in catalogue.pages and page.partition("/")[0] not in (options.framework, "python"):
        raise Refused(
            Problem(
                root / "docs" / f"{page}.md",
                f"is not a page of {options.framework}; choose one of docs/{options.framework}/ or docs/python/, or begin the "
                f"command with `new {page.partition('/')[0]}`",
            )
        )
    if page and page not in catalogue.pages and not re.fullmatch(rf"{options.framework}/{ID.pattern}", page):
        raise Refused(
            Problem(root / "docs" / f"{page}.md", f"a new page is named {options.framework}/<words-with-hyphens>")
        )
    if options.name and not ID.fullmatch(options.name):
        raise Refused(Problem(Path(options.name), "a case is named <words-with-hyphens>, in lower case"))
    if options.name:
        _refuse_existing(root / "snippets" / options.framework / options.name, Path("/"), adds=True)


def _refuse_existing(folder: Path, page: Path, adds: bool) -> None:
    for path in (folder, *([] if adds else [page])):
        if path.exists():
            raise Refused(Problem(path, "exists already and is not overwritten; choose another --name"))


@contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """Lets a termination undo what was begun, as Ctrl-C does."""
    before = {each: signal.signal(each, signal.default_int_handler) for each in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _known(pages: tuple[str, ...], again: str) -> str:
    verb = "explains" if len(pages) == 1 else "explain"
    return (
        f"{' and '.join(pages)} {verb} this error already; nothing was made.\n"
        f"  one more cause of it:   {again} --page {pages[0]}\n"
        f"  another error, though:  {again} --name <name>"
    )
