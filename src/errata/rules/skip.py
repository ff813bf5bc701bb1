"""Skips: tests that are left out or allowed to fail."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from errata.problem import Problem

NAMES = frozenset(
    {"skip", "skipif", "skipIf", "skipUnless", "skipTest", "xfail", "importorskip", "SkipTest", "expectedFailure"}
)


def skip_problems(root: Path) -> Iterator[Problem]:
    """Each place below `tests/` and `snippets/` where Python code skips a test or expects it to fail."""
    programs = root.glob("snippets/*/*/*.py")
    for path in sorted([*root.glob("tests/*.py"), *programs]):
        text = path.read_text()
        if not any(name in text for name in NAMES):
            continue
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue  # a case may be about a syntax error, and pytest itself refuses such a test
        for node in ast.walk(tree):
            if _skips(node):
                yield Problem(path, "no test is skipped or expected to fail; mend it, or take it away", node.lineno)


def _skips(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        base = node.value
        owner = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
        return node.attr in NAMES and owner in ("pytest", "mark", "unittest", "self")
    if isinstance(node, ast.ImportFrom) and node.module in ("pytest", "unittest"):
        return any(alias.name in NAMES for alias in node.names)
    return False
