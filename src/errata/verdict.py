"""The verdict on one run: does the program do what its case says of it?

A broken program is right when its error leaves it uncaught, has the documented type and message, and comes from where
the record says. A fixed program is right when it ends cleanly and proves its point.
"""

from __future__ import annotations

import ast

from errata.case import RECORD, Case, Program
from errata.difference import difference
from errata.job import Outcome
from errata.record import Failure, essence, origin
from errata.runtimes.script import shown_difference, shown_lines

NEXT_RECORD = "run `errata record {case}` and review the difference"


def complaints(case: Case, program: Program, outcome: Outcome, compare: bool = True) -> list[str]:
    """What is wrong, each with the next step; nothing when the program is right.

    Args:
        case: the case as loaded.
        program: one of its programs.
        outcome: what its run showed.
        compare: whether to compare a broken program's error with the stored record.
    """
    if outcome.killed:
        return [f"{outcome.killed}{_log(outcome)}"]
    return list(_broken(case, outcome, compare) if program.role == "broken" else _fixed(program, case.runtime, outcome))


def documented(case: Case, outcome: Outcome) -> Failure | None:
    """The failure that fits the signature, the last one seen; None when there is none.

    Of a group, the exception inside it that fits counts, but the whole group is what the reader sees.
    """
    for failure in reversed(outcome.failures):
        if any(case.signature.matches(each.type, each.message) for each in failure.leaves()):
            return failure
    return None


def _broken(case: Case, outcome: Outcome, compare: bool):
    if outcome.ended:
        yield (
            "the broken program no longer fails"
            + (" although its log shows an error" if outcome.failures else "")
            + f"; expected {case.signature.text!r}"
        )
        return
    failure = documented(case, outcome)
    if failure is None:
        yield f"it failed with another error than documented\n{_expected(case, outcome)}{_log(outcome)}"
        return
    text = failure.text()
    if _raised_by_itself(case, failure):
        yield "the program raises the documented error itself; make the real library raise it"
    alone = case.broken.language == "typescript"
    if difference := shown_difference(case.broken.path.read_text(), outcome.output, alone):
        yield difference
    if not compare:
        return
    if not case.record:
        yield f"{RECORD} is missing; " + NEXT_RECORD.format(case=case.id)
    elif origin(text) != origin(case.record):
        yield (
            f"the error comes from {origin(text) or 'nowhere'}, recorded was {origin(case.record) or 'nowhere'}; "
            + NEXT_RECORD.format(case=case.id)
        )
    elif essence(text, case.signature) != essence(case.record, case.signature):
        yield f"the error differs from {RECORD}; " + NEXT_RECORD.format(case=case.id) + f"\nnow:\n{_indented(text)}"


def _fixed(program: Program, runtime: str, outcome: Outcome):
    if not outcome.ended or outcome.failures:
        last = outcome.failures[-1].text() if outcome.failures else ""
        yield f"the fixed program fails\n{_indented(last)}{_log(outcome) if not last else ''}"
        return
    source = program.path.read_text()
    if outcome.updated:
        yield (
            "its #> comments are not what it prints; run `pytest --update-examples` and review the difference\n"
            + _indented("\n".join(f"#> {line}" for line in shown_lines(outcome.updated)))
        )
    # the comments of a script are compared by pytest-examples, those of notebooks, apps and TypeScript here
    elif runtime not in ("script", "server", "worker") and (
        difference := shown_difference(source, outcome.output, program.language == "typescript")
    ):
        yield difference.replace("#>", "//>") if program.language == "typescript" else difference
    # what a server or worker does is proved by the load beside it
    shown = runtime not in ("server", "worker") and shown_lines(source)
    if not outcome.proofs and not shown:
        yield "the fixed program proves nothing: assert the result, or print it and show it in a #> comment"


def _raised_by_itself(case: Case, failure: Failure) -> bool:
    """Whether the innermost frame is a `raise` statement of the broken program."""
    if not failure.frames or not failure.frames[-1].line or case.broken.language != "python":
        return False
    frame = failure.frames[-1]
    if frame.file != case.broken.name:
        return False
    raised = {node.lineno for node in ast.walk(ast.parse(case.broken.path.read_text())) if isinstance(node, ast.Raise)}
    return frame.line in raised


def _expected(case: Case, outcome: Outcome) -> str:
    seen = [f"{leaf.type}: {leaf.message}" for failure in outcome.failures for leaf in failure.leaves()]
    lines = [f"expected: {case.signature.text}", *(f"seen:     {each}" for each in seen or ["no error at all"])]
    if outcome.failures:
        lines.append(f"where:    {_nearest(case, outcome)}")
    return _indented("\n".join(lines))


def _nearest(case: Case, outcome: Outcome) -> str:
    """In which part the failure differs that is nearest to the documented error."""
    leaves = [leaf for failure in outcome.failures for leaf in failure.leaves()]
    name = case.signature.type.rpartition(".")[2]
    same = [leaf for leaf in leaves if leaf.type == case.signature.type]
    alike = [leaf for leaf in leaves if leaf.type.rpartition(".")[2] == name]
    return difference(case.signature, (same or alike or leaves)[-1])


def _log(outcome: Outcome) -> str:
    log = outcome.log.strip()
    return f"\n{_indented(log[-3000:])}" if log else ""


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.strip().splitlines())
