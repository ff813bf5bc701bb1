"""Finds the page for an error: its cause, the fix, the versions both were run with.

  python app.py 2>&1 | errata explain        a traceback from a pipe
  errata explain error.log                   from a file
  errata explain "RuntimeError: …"           from the command line
  errata explain langgraph/graph-recursion-limit     a page by its name
  errata explain                             paste into the terminal, end with Ctrl-D

Exit status: 0 a page was found, 1 nothing is known, 2 wrong usage.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HELP = "find the page for an error"
LONGEST_NAME = 200


def arguments(parser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "text", nargs="*", help="an error, a file with one, or a page's name; standard input when there is none"
    )
    parser.add_argument("--json", action="store_true", help="the matches as one JSON object")
    parser.add_argument(
        "--batch", action="store_true", help='read {"id", "query"} a line from standard input, write one answer a line'
    )
    parser.add_argument(
        "--version", action="append", default=[], metavar="PACKAGE==VERSION", help="choose the fix for this version"
    )
    parser.add_argument("--limit", type=int, default=5, help="how many pages at most (default: 5)")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours (default: on a terminal)"
    )


def run(options) -> int:
    """Answers one text, or a batch of them."""
    from errata import matcher
    from errata.advice import parse_versions
    from errata.store import INDEX, load_page, open_store

    try:
        folder = open_store()
    except FileNotFoundError as error:
        print(f"errata: {error}", file=sys.stderr)
        return 2
    if options.batch:
        return _batch(matcher, matcher.load(folder / INDEX), options.limit)
    text = _text(options.text)
    if text is None:
        return 2
    try:
        versions = parse_versions(options.version)
    except ValueError as error:
        print(f"errata: --version {error}", file=sys.stderr)
        return 2
    page = load_page(text) if len(text) < LONGEST_NAME else None
    if page and not options.json:
        _printer(options.color, versions).page(page, None, "")
        return 0
    index = matcher.load(folder / INDEX)
    found = matcher.explain(index, text, options.limit)
    if options.json:
        matches = [each.as_dict() | {"why": list(each.why)} for each in found]
        print(json.dumps({"matches": matches}, ensure_ascii=False))
    else:
        _printer(options.color, versions).results([(each, load_page(each.page)) for each in found])
    return 0 if any(each.confidence == "match" for each in found) else 1


def _text(words: list[str]) -> str | None:
    """The text to explain; None, with the reason on standard error, when there is none."""
    if words and words != ["-"]:
        if len(words) == 1 and len(words[0]) < LONGEST_NAME and "\n" not in words[0]:
            path = Path(words[0])
            if path.is_file():
                return path.read_text(errors="replace")
            if path.suffix in (".log", ".txt", ".out", ".err") and not path.exists():
                print(f"errata: {words[0]}: there is no such file", file=sys.stderr)
                return None
        return " ".join(words)
    if sys.stdin.isatty():
        print("Paste the error, then press Ctrl-D on an empty line:", file=sys.stderr)
    text = sys.stdin.buffer.read().decode(errors="replace")
    if not text.strip():
        print(
            "errata: nothing to explain; pipe a traceback into `errata explain`, or give it a file or a text",
            file=sys.stderr,
        )
        return None
    return text


def _batch(matcher, index, limit: int) -> int:
    lines = (line.decode(errors="replace") for line in sys.stdin.buffer)
    try:
        for answer in matcher.batch(index, lines, limit):
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    except ValueError as error:
        print(f"errata: {error}", file=sys.stderr)
        return 2
    return 0


def _printer(colour: str, versions: dict[str, str]):
    from errata.terminal import Printer

    return Printer(sys.stdout, colour, versions)
