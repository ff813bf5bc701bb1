"""Rules for one case: its record, its stamp, its programs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from errata.case import RECORD, Case, Program
from errata.history import history_problems
from errata.problem import Problem
from errata.stamp import stamp_problems

LINES = 40
"""Lines of code in which a reader gets the point; blank ones and shown output are not counted."""

_NO_CODE = re.compile(r"\s*((#|//)>.*)?")
_HIDING = (ast.Pass, ast.Continue)


def record_problems(case: Case) -> Iterator[Problem]:
    """A record that is missing or of another error, and a stamp that no run wrote."""
    path = case.folder / RECORD
    if not case.record:
        yield Problem(path, f"the record is missing; run `errata record {case.id}`")
    elif not _fits(case):
        yield Problem(path, f"does not fit the signature {case.signature.text!r}; run `errata record {case.id}`")
    yield from stamp_problems(case)
    yield from history_problems(case)


def _fits(case: Case) -> bool:
    """Whether some line of the record begins an error that the signature matches."""
    prefix = f"{case.signature.type}: " if case.signature.type else ""
    text = re.sub(r"^(?: *\|)+ ?", "", case.record, flags=re.M)
    for start in (match.start() for match in re.finditer(r"^", text, re.M)):
        rest = text[start:].removesuffix("\n")
        if case.signature.template and rest.startswith(prefix) and case.signature.fits(rest[len(prefix) :]):
            return True
        if not case.signature.template and rest.partition("\n")[0] == case.signature.type:
            return True
    return False


def length_problems(case: Case) -> Iterator[Problem]:
    """Programs that are too long to take in at a glance."""
    for program in case.programs:
        lines = [line for line in program.path.read_text().splitlines() if not _NO_CODE.fullmatch(line)]
        if len(lines) > LINES:
            yield Problem(
                program.path,
                f"has {len(lines)} lines of code; leave out what the error does not need, {LINES} is the limit",
            )


def program_problems(case: Case) -> Iterator[Problem]:
    """Programs that hide an error, or raise it themselves."""
    for program in case.programs:
        if program.language == "python":
            yield from _python(program)


def unfinished_problems(case: Case) -> Iterator[Problem]:
    """What `errata new` left to write, and fixed programs that are copies of the broken one."""
    broken = case.broken.path.read_text()
    for program in case.programs:
        text = program.path.read_text()
        # with other packages, or another service beside it, the same program may be the fix
        alone = case.fixed_environment is None and not any(path.suffix == ".py" for path in case.companions)
        if program.role == "fixed" and text == broken and alone:
            yield Problem(program.path, "is a copy of the broken program; write the program that works")
        for number, line in enumerate(text.splitlines(), 1):
            if re.search(r"\bTODO\b", line):
                yield Problem(program.path, "write what is marked TODO", number)


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
        if isinstance(node, ast.With) and any(map(_suppresses, node.items)):
            yield Problem(
                program.path, "`suppress` hides the error; let it leave the program, or assert on it", node.lineno
            )
        if program.role == "broken" and isinstance(node, ast.Raise) and node.exc is not None and _leaves(tree, node):
            yield Problem(
                program.path, "the program raises an error itself; make the real library raise it", node.lineno
            )


def _broad(expression: ast.expr | None) -> bool:
    each = expression.elts if isinstance(expression, ast.Tuple) else [expression]
    return any(
        node is None or (isinstance(node, ast.Name) and node.id in ("Exception", "BaseException")) for node in each
    )


def _hides(handler: ast.ExceptHandler) -> bool:
    def nothing(node: ast.stmt) -> bool:
        return isinstance(node, _HIDING) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))

    return _broad(handler.type) and all(map(nothing, handler.body))


def _suppresses(item: ast.withitem) -> bool:
    call = item.context_expr
    if not isinstance(call, ast.Call):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "suppress" and any(map(_broad, call.args))


def _leaves(tree: ast.Module, node: ast.Raise) -> bool:
    """Whether the statement stands at the top level, where nothing of a library comes between."""
    return any(
        node is each
        for top in tree.body
        if not isinstance(top, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        for each in ast.walk(top)
    )
