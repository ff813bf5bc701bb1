"""The tests of the tests: what each verdict and each reader must refuse, as small folders with the expected words."""

from __future__ import annotations

from pathlib import Path

import pytest

from errata.catalogue import load_catalogue
from errata.runner import Runner
from errata.verdict import complaints

REJECTED = Path(__file__).parent / "rejected"
CASES = load_catalogue(REJECTED, pages=False).cases
MALFORMED = sorted(path for path in (REJECTED / "malformed").iterdir())


@pytest.fixture(scope="module")
def runner():
    """A runner that imports nothing beforehand."""
    with Runner(REJECTED) as runner:
        yield runner


def _expected(folder: Path) -> tuple[str, str]:
    program, _, words = (folder / "expected.txt").read_text().strip().partition("\n")
    return program, words


@pytest.mark.parametrize("name", CASES)
def test_wrong_program_is_refused(name, runner):
    """The named program is refused with the expected words, and the case's other program is not."""
    wrong = CASES[name]
    expected, words = _expected(wrong.folder)
    for program in wrong.programs:
        found = complaints(wrong, program, runner.run(wrong, program))
        if program.name == expected:
            assert words in "\n".join(found)
        else:
            assert not found


@pytest.mark.parametrize("folder", MALFORMED, ids=lambda folder: folder.name)
def test_malformed_case_is_refused(folder):
    """The catalogue names the file, what is wrong and what to do."""
    problems = load_catalogue(folder, pages=False).problems
    assert (folder / "expected.txt").read_text().strip() in "\n".join(map(str, problems))
    assert all(problem.path.exists() or problem.path.parent.exists() for problem in problems)
