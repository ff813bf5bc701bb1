"""A workbench: the case that `errata new` makes, in a temporary place, and what its programs show there."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from errata.account import Account, read_account
from errata.case import RECORD, Case, Program, load_case
from errata.difference import difference
from errata.job import Outcome
from errata.problem import Problem, Refused
from errata.record import Failure
from errata.redaction import redact_program
from errata.refusal import failure_problems, of_source, option_problems, program_file_problems
from errata.runner import Runner
from errata.runtimes.script import shown_lines
from errata.signature import Signature
from errata.verdict import complaints

PROJECT = "project"
"""What `--fixed-requires` is given for the project's own versions."""
# a frame as Node prints it: `at ask (file:///app/client.mts:6:9)`, `at node:internal/deps/undici/undici:15845:13`
_NODE = re.compile(r"^\s+at (?:.* \()?(?:async )?(?:file://|node:|/|[A-Za-z]:\\)[^\s()]*:\d+:\d+\)?[,{ ]*$", re.M)


@dataclass(frozen=True)
class Seen:
    """What is known of an error.

    Attributes:
        case: the draft, in its temporary place.
        failures: the same error, once for each run; of a text, the error that it shows.
        ran: whether they were seen in runs.
        source: what the message may repeat: the program, or the lines of it in a traceback.
        wrong: what is wrong with the fixed programs, as `errata verify` would say it.
        outcomes: of the runs of the broken program.
    """

    case: Case
    failures: tuple[Failure, ...]
    ran: bool
    source: str
    wrong: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


def look(temporary: Path, options: argparse.Namespace, root: Path) -> Seen:
    """Makes the draft from a program or a text, and runs what can be run.

    Args:
        temporary: an empty folder.
        options: of `errata new`.
        root: the checkout.

    Raises:
        Refused: a file cannot be read, options or programs cannot be used, or a program does not end by itself.
    """
    if problems := list(option_problems(options)):
        raise Refused(*problems)
    source = Path(options.source)
    text = sys.stdin.read() if options.source == "-" else _read(source)
    if source.suffix in (".py", ".mts"):
        if problems := list(program_file_problems(options, text)):
            raise Refused(*problems)
        case = _draft_case(temporary, options, source.suffix, text)
        failures, wrong, outcomes = _run(case, root, options)
        if failures and (problems := of_source(failure_problems(case, failures[0]), options)):
            raise Refused(*problems)
        return Seen(case, failures, True, text, wrong, outcomes)
    account = read_account(text, temporary)
    program = redact_program(account.program)
    suffix = account.suffix if program or not _NODE.search(text) else ".mts"
    case = _draft_case(temporary, options, suffix, program)
    if program and (seen := _run_as_told(case, account, program, root, options)):
        return seen
    return Seen(case, account.failures, False, redact_program(account.source))


def _run_as_told(case: Case, account: Account, program: str, root: Path, options: argparse.Namespace) -> Seen | None:
    """What a program that stands in a text shows; None when it does not fail as the text says, or by its own doing."""
    failures, wrong, outcomes = _run(case, root, options)
    told = account.failures[-1].type.rpartition(".")[2] if account.failures else ""
    if failures and (not told or failures[0].type.rpartition(".")[2] == told):
        problems = list(failure_problems(case, failures[0]))
        if not problems:
            return Seen(case, failures, True, program, wrong, outcomes)
        seen = f"cannot be used: {problems[0].message}"
    else:
        seen = f"fails with {failures[0].type}: {failures[0].message}" if failures else "does not fail"
    print(f"the program in the text {seen}; it is kept as a start", file=sys.stderr)
    return None


def _run(
    case: Case, root: Path, options: argparse.Namespace
) -> tuple[tuple[Failure, ...], tuple[str, ...], tuple[Outcome, ...]]:
    """The failures of two runs of the broken program, none when it does not fail; what is wrong with the given fixes."""
    programs = [(case, case.broken)] * 2 + [(case, program) for program in case.fixed if options.fixed]
    failures: list[Failure] = []
    outcomes: list[Outcome] = []
    wrong: list[str] = []
    with Runner(root, tell=lambda text: print(f"… {text}", file=sys.stderr)) as runner:
        for _, program, outcome in runner.run_all(programs):
            if program.role == "fixed":
                wrong += _wrong(case, program, outcome)
                continue
            if outcome.killed:
                raise Refused(Problem(Path(options.source), f"{outcome.killed}\n{outcome.log[-2000:]}".rstrip()))
            outcomes.append(outcome)
            if outcome.failures and not outcome.ended:
                failures.append(_chosen(outcome.failures, options.error))
    return tuple(failures) if len(failures) == 2 else (), tuple(wrong), tuple(outcomes)


def _wrong(case: Case, program: Program, outcome: Outcome) -> list[str]:
    """What is wrong with a fix, and what to write."""
    if outcome.ended and not outcome.failures and outcome.updated:
        lines = "\n".join(f"       #> {line}" for line in shown_lines(outcome.updated))
        return [f"mend {program.name}: below each print, show in comments what it prints\n{lines}"]
    return [f"mend {program.name}: {each}" for each in complaints(case, program, outcome)]


def _chosen(failures: tuple[Failure, ...], error: str | None) -> Failure:
    """The failure that the signature describes, where one is given; else the last one."""
    signature = Signature(error) if error and not Signature(error).problem() else None
    fitting = [each for each in failures if signature and signature.matches(each.type, each.message)]
    return (fitting or failures)[-1]


def finished(seen: Seen, slug: str, signature: str, options: argparse.Namespace) -> Case:
    """The case under its name, with settings and record; still in its temporary place.

    Raises:
        Refused: the signature cannot be read, or is not that of the failure.
    """
    failure = seen.failures[0] if seen.ran else None
    folder = seen.case.folder.rename(seen.case.folder.with_name(slug))
    (folder / "case.toml").write_text(settings(signature, options))
    if failure:
        (folder / RECORD).write_text(failure.text())
    case = load_case(folder)
    if failure and not case.signature.matches(failure.type, failure.message):
        raise Refused(
            Problem(
                Path(options.source), f"the signature is not what it fails with: {difference(case.signature, failure)}"
            )
        )
    return case


def _draft_case(temporary: Path, options: argparse.Namespace, suffix: str, text: str) -> Case:
    """The case's folder, in a temporary place, so that an interruption leaves nothing."""
    folder = temporary / options.framework / "draft"
    folder.mkdir(parents=True)
    broken = folder / f"broken{suffix}"
    mark = "#" if suffix == ".py" else "//"
    broken.write_text(text or f"{mark} TODO: a program that fails with this error, under 40 lines\n")
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
    (folder / "case.toml").write_text(settings("Exception: not known yet", options))
    return load_case(folder)


def settings(signature: str, options: argparse.Namespace) -> str:
    """The text of `case.toml`."""
    lines = [f"error = {json.dumps(signature, ensure_ascii=False)}"]
    if options.runtime and options.runtime != "script":
        lines.append(f'runtime = "{options.runtime}"')
    if options.command:
        lines.append(f"command = {json.dumps(options.command)}")
    if options.service:
        lines.append(f"services = {json.dumps(options.service)}")
    if options.requires:
        lines.append(f"environment = {json.dumps(options.requires)}")
    if options.fixed_requires:
        pins = [each for each in options.fixed_requires if each != PROJECT]
        lines.append(f"fixed_environment = {json.dumps(pins)}")
    return "\n".join(lines) + "\n"


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Problem(path, f"cannot be read: {error}")) from None
