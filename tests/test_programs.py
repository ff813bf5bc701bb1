"""The programs of all cases as text: formatted, linted, as short as a page can bear."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import CATALOGUE, ROOT

RUFF = Path(sys.executable).parent / "ruff"
LINES = 40


@pytest.fixture(scope="module")
def copies(tmp_path_factory) -> Path:
    """All Python programs, their `#> output` written as the formatter wants comments."""
    target = tmp_path_factory.mktemp("programs")
    shutil.copy(ROOT / "pyproject.toml", target)
    for path in (ROOT / "snippets").rglob("*.py"):
        copy = target / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(re.sub(r"^(\s*)#>", r"\1# >", path.read_text(), flags=re.M))
    shutil.copy(ROOT / "snippets" / "ruff.toml", target / "snippets")
    text = (target / "pyproject.toml").read_text()
    (target / "pyproject.toml").write_text(text.replace('exclude = ["snippets/**"]', ""))
    return target


def test_programs_are_formatted(copies):
    """`ruff format` would change nothing but the comments that show output."""
    done = subprocess.run([RUFF, "format", "--check", "--no-cache", "--output-format", "concise", "."], cwd=copies, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_programs_pass_the_linter(copies):
    """No unused import, no undefined name, no shadowed variable."""
    done = subprocess.run([RUFF, "check", "--no-cache", "--output-format", "concise", "."], cwd=copies, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_most_programs_are_short():
    """A reader gets the point in under 40 lines; only a few programs may need more, and none more than 60."""
    lengths = [len(program.path.read_text().splitlines()) for case in CATALOGUE.cases.values() for program in case.programs]
    assert sum(length > LINES for length in lengths) <= len(lengths) / 10
