"""The runtime `script`: the program runs as the main module, through pytest-examples."""

from __future__ import annotations

import ast
import gc
import os
import re
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

from errata.job import Job, Outcome
from errata.record import Failure, from_exception

SHOWN = re.compile(r"^\s*(?:#|//)> ?(.*)$", re.M)
"""A comment that shows a line of output: `#> 3`, in TypeScript `//> 3`."""


class ProgramLoader(SourceFileLoader):
    """Loads a program as `__main__`, counts the assertions that held, and keeps the error that left it.

    pytest-examples cuts the frames outside the example from a traceback; a record needs them.
    """

    def __init__(self, path: Path):
        super().__init__("__main__", str(path))
        self.proofs = 0
        self.failure: Failure | None = None

    def source_to_code(self, data, path, *, _optimize=-1):
        """Compiles the program with a count after each assertion."""
        tree = ast.parse(data, path)
        _CountAssertions().visit(tree)
        return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)

    def get_data(self, path):
        """The program's text; a byte-code file is never looked for."""
        return Path(path).read_bytes()

    def get_code(self, fullname):
        """Compiles anew, past the byte-code cache."""
        return self.source_to_code(self.get_data(self.path), self.path)

    def exec_module(self, module: ModuleType) -> None:
        """Runs the program."""
        # spawned children import the main module by its file, as they do for `python program.py`
        module.__spec__ = None
        module.__dict__["__errata_held__"] = self._held
        try:
            super().exec_module(module)
        except BaseException as error:
            if not (isinstance(error, SystemExit) and error.code in (None, 0)):
                self.failure = from_exception(error, os.path.dirname(self.path))
                raise

    def _held(self) -> None:
        self.proofs += 1


class _CountAssertions(ast.NodeTransformer):
    """Puts a call behind each assertion whose condition is not a constant."""

    def visit_Assert(self, node: ast.Assert):
        """One assertion, and the count behind it."""
        if not any(isinstance(part, (ast.Name, ast.Call)) for part in ast.walk(node.test)):
            return node
        count = ast.Expr(ast.Call(ast.Name("__errata_held__", ast.Load()), [], []))
        return [node, ast.copy_location(count, node)]


def run(job: Job) -> Outcome:
    """Runs the program; a fixed one has its `#>` comments compared with what it prints."""
    return run_python(job.path, checked=job.role == "fixed", output=Path(job.run) / "stdout")


def run_python(path: Path, checked: bool, output: Path) -> Outcome:
    """Runs a Python file as the main module of this process.

    Args:
        path: the file, in the current folder.
        checked: whether its `#>` comments are compared with its output.
        output: the file that standard output goes to.
    """
    from pytest_examples import CodeExample
    from pytest_examples.config import ExamplesConfig
    from pytest_examples.run_code import run_code

    sys.argv = [path.name]
    sys.path.insert(0, str(path.parent))
    source = path.read_text()
    loader = ProgramLoader(path)
    example = CodeExample.create(source, path=path)
    updated = ""
    try:
        printed, _ = run_code(
            example=example,
            python_file=path,
            loader=loader,
            config=ExamplesConfig(line_length=120),
            enable_print_mock=checked,
            print_callback=None,
            include_print=lambda file, frame, _: frame.filename == str(file),
            module_globals=None,
            call=None,
        )
        if checked:
            updated = printed.updated_print_statements(example) or ""
    except BaseException as error:
        if loader.failure is None and not isinstance(error, SystemExit):
            loader.failure = from_exception(error, str(path.parent))
        del error
    # a coroutine nobody awaited is reported when it is collected
    gc.collect()
    _flush()
    failures = (loader.failure,) if loader.failure else ()
    return Outcome(failures, ended=not failures, output=output.read_text(), proofs=loader.proofs, updated=updated)


def shown_lines(source: str) -> list[str]:
    """The lines of output that a program's comments show, in order."""
    return [line.rstrip() for line in SHOWN.findall(source)]


def shown_difference(source: str, output: str, alone: bool = True) -> str:
    """What differs between the output that the comments show and the output there was, as a sentence; empty if nothing.

    Args:
        source: the program.
        output: its standard output.
        alone: whether the program alone prints; otherwise lines of libraries may stand between its own.
    """
    shown, seen = shown_lines(source), [line.rstrip() for line in output.splitlines()]
    rest = iter(seen)
    if not shown or shown == seen or (not alone and all(line in rest for line in shown)):
        return ""
    return (
        "its comments show\n"
        + "\n".join(f"    #> {line}" for line in shown)
        + "\nbut it printed\n"
        + "\n".join(f"    {line}" for line in seen)
    )


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
