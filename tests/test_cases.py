"""Every program of every case, one test each: `pytest -k concurrent-update`.

The programs run through pytest-examples in processes forked from one that has imported the frameworks.
`--update-examples` rewrites the `#>` comments of fixed programs with what they print.
"""

from __future__ import annotations

import dataclasses

import pytest
from conftest import CATALOGUE
from pytest_examples import CodeExample, EvalExample

from errata.case import Program
from errata.verdict import complaints

AGAIN = 2
"""Further runs of a program that is wrong: on a busy machine a race may end otherwise; which these were is said at the end."""
PROGRAMS = [
    pytest.param(case, each, id=f"{case.id}/{each.name}") for case in CATALOGUE.cases.values() for each in case.programs
]


@pytest.mark.parametrize(("case", "program"), PROGRAMS)
def test_program(case, program, outcomes, eval_example: EvalExample):
    """The program does what its case says of it."""
    outcome = outcomes.of(case, program)
    for _ in range(AGAIN):
        if complaints(case, program, outcome) and not outcome.updated:
            outcome = outcomes.again(case, program)
    if eval_example.update_examples and outcome.updated:
        example = CodeExample.create(program.path.read_text(), path=program.path)
        example.source = outcome.updated
        eval_example.to_update.append(example)
        outcome = dataclasses.replace(outcome, updated="")
    if found := complaints(case, program, outcome):
        pytest.fail(f"{program.path.relative_to(CATALOGUE.root)}\n" + "\n".join(found), pytrace=False)


@pytest.mark.parametrize(("case", "program"), PROGRAMS)
def test_swapped_programs_are_caught(case, program, outcomes):
    """A fixed program in the place of the broken one, and the reverse, is refused: every verdict can fail."""
    other = Program(program.path, "fixed" if program.role == "broken" else "broken")
    assert complaints(case, other, outcomes.of(case, program))


def test_there_are_cases():
    """An empty folder would make every test above pass."""
    assert len(PROGRAMS) > 1
