"""A refusal: what `errata new` is given and no case can be made of, each with what to do instead."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from errata.case import Case
from errata.job import Outcome
from errata.problem import Problem
from errata.record import Failure
from errata.redaction import key_line
from errata.rules.case import program_problems

LOADED = ("server", "worker")
"""Runtimes that need a load."""
SERVICES = ("service.py", "broken.py")
"""Names of the service that a TypeScript program talks to."""

_SILENT = (
    "A silent failure is shown by measuring it: end the program in an assertion whose message states the symptom, such as\n"
    '    assert answered == 20, f"20 requests, only {answered} answered"'
)


def option_problems(options: argparse.Namespace) -> Iterator[Problem]:
    """Options that do not fit each other."""
    source = Path(options.source)
    if options.runtime in LOADED and not options.load:
        what = "sends requests to BASE_URL" if options.runtime == "server" else "sends tasks"
        yield Problem(
            source, f"--runtime {options.runtime} needs --load load.py, a program that {what} and asserts the answers"
        )
    if options.load and options.runtime not in (*LOADED, "streamlit"):
        yield Problem(options.load, "a load belongs to --runtime server, worker or streamlit; add one of them")
    if options.command and options.runtime not in LOADED:
        yield Problem(source, "--command belongs to --runtime server or worker; add one of them")
    for path in options.fixed:
        if source.suffix in (".py", ".mts") and path.suffix != source.suffix:
            yield Problem(path, f"the fix of a {source.suffix} program ends in {source.suffix} too")


def program_file_problems(options: argparse.Namespace, text: str) -> Iterator[Problem]:
    """What is wrong with the given programs before they are run.

    Args:
        options: of `errata new`; the source is a program.
        text: the source.
    """
    source = Path(options.source)
    others = [*options.fixed, *options.companions, *([options.load] if options.load else [])]
    texts = {source: text} | {path: path.read_text(errors="replace") for path in others if path.is_file()}
    for path, each in texts.items():
        if line := key_line(each):
            yield Problem(path, "holds what looks like a real key; write an invented one, such as sk-example", line)
        # another Python may read what this one cannot
        if path.suffix == ".py" and not any(pin.startswith("python==") for pin in options.requires):
            try:
                ast.parse(each)
            except SyntaxError as error:
                yield Problem(path, f"{_OWN_SYNTAX}: {error.msg}; mend it and try again", error.lineno or 0)
    names = {path.name for path in options.companions}
    if source.suffix == ".mts" and re.search(r"\bSERVICE_URL\b", text) and not names & set(SERVICES):
        yield Problem(
            source,
            "it uses SERVICE_URL, and there is no service: write its `app` into a file named service.py and add "
            "--with service.py",
        )


_OWN_SYNTAX = "the program has a syntax error of its own"


def failure_problems(case: Case, failure: Failure) -> Iterator[Problem]:
    """Errors that are the program's own, and programs that hide one; by the path of the draft's program."""
    path, frame = case.broken.path, failure.frames[-1] if failure.frames else None
    own = frame is not None and frame.line > 0
    if "ERR_INVALID_TYPESCRIPT_SYNTAX" in failure.type:
        yield Problem(path, f"{_OWN_SYNTAX}: {failure.message}; mend it and try again", frame.line if frame else 0)
    if failure.type == "SystemExit" and (own or not frame):
        yield Problem(
            path,
            f"it ends itself with exit status {failure.message or 1}, and that is no error that a page could explain; let "
            "the library's error leave the program",
            frame.line if frame else 0,
        )
        return
    found = [problem for problem in program_problems(case) if problem.path == path]
    if own and frame.file == case.broken.name and frame.line in _raising(case) - {each.line for each in found}:
        found.append(
            Problem(
                path,
                "the program raises this error itself; make the real library raise it, or, for a silent failure, end in "
                "an assertion",
                frame.line,
            )
        )
    yield from found


def _raising(case: Case) -> set[int]:
    if case.broken.language != "python":
        return set()
    return {node.lineno for node in ast.walk(ast.parse(case.broken.path.read_text())) if isinstance(node, ast.Raise)}


def of_source(problems: Iterator[Problem], options: argparse.Namespace) -> list[Problem]:
    """The problems with the path that the contributor knows."""
    return [replace(problem, path=Path(options.source)) for problem in problems]


def no_error(options: argparse.Namespace, text: str, outcomes: tuple[Outcome, ...]) -> str:
    """Why there is nothing to document, and what to do.

    Args:
        options: of `errata new`.
        text: the program.
        outcomes: of its runs; none where a text was read and no program was run.
    """
    source = options.source
    if not outcomes:
        return f"{source}: no error message found in this text; paste the traceback, or pass the program that fails"
    if len({outcome.ended for outcome in outcomes}) > 1:
        return (
            f"{source}: the program fails in one run and not in the other. Make it fail each time: let the tasks wait for "
            "each other (an event, a barrier) where they happen to meet now, and count instead of measuring time"
        )
    if not outcomes[0].ended:
        log = outcomes[0].log.strip()[-2000:]
        return f"{source}: the program does not end cleanly, and shows no error; let it raise one\n{log}".rstrip()
    if not options.runtime and (other := _other_runtime(text)):
        return f"{source}: the program ends without an error, for {other}"
    return f"{source}: the program does not fail. {_SILENT}"


def _other_runtime(text: str) -> str:
    """What to say of a program that something else has to start; empty when nothing tells."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return ""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(each, ast.Name) and each.id == "app" for each in targets) and isinstance(
            node.value, ast.Call
        ):
            made = ast.unparse(node.value.func).rpartition(".")[2]
            if made == "Celery":
                return (
                    "it defines `app`, which a worker runs: use --runtime worker --load load.py, which sends the tasks"
                )
            if re.fullmatch(r"FastAPI|Starlette|Flask|Quart|Litestar|Sanic|Application|get_asgi_application", made):
                return (
                    "it defines `app`, which a server runs: use --runtime server --load load.py, which sends requests to "
                    "BASE_URL and asserts the answers"
                )
        if isinstance(node, ast.Import) and any(alias.name == "streamlit" for alias in node.names):
            return "it is a Streamlit app: use --runtime streamlit"
    return ""
