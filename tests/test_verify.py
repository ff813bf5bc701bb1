"""What `errata verify` compares: the recorded error, apart from what its signature lets vary."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from errata.case import load_case
from errata.job import Outcome
from errata.record import CAUSE, Failure, Frame
from errata.verdict import complaints

GOOD = Path(__file__).parent / "good"
CASE = "snippets/json/expecting-property-name"
SIGNATURE = "json.decoder.JSONDecodeError: Expecting property name: line {line} column {column} (char {position})"
FRAMES = (Frame("broken.py", 3, "<module>", 'json.loads("{")'), Frame("json/decoder.py", 0, "raw_decode"))
FAILURE = Failure("json.decoder.JSONDecodeError", "Expecting property name: line 1 column 2 (char 1)", FRAMES)


def _case(tmp_path: Path, failure: Failure, signature: str = SIGNATURE):
    folder = shutil.copytree(GOOD / CASE, tmp_path / CASE)
    (folder / "case.toml").write_text(f'error = "{signature}"\n')
    (folder / "error.txt").write_text(failure.text())
    return load_case(folder)


def _told(case, failure: Failure) -> str:
    return "\n".join(complaints(case, case.broken, Outcome(failures=(failure,))))


def _in_a_group(failure: Failure) -> Failure:
    return Failure("ExceptionGroup", "two errors (2 sub-exceptions)", members=(failure, Failure("KeyError", "'x'")))


def _in_a_chain(failure: Failure) -> Failure:
    return replace(failure, link=CAUSE, earlier=replace(failure, message="Expecting property name: none"))


@pytest.mark.parametrize("around", [lambda failure: failure, _in_a_group, _in_a_chain])
def test_what_stands_in_a_placeholder_may_differ(around, tmp_path):
    """The values of braces vary from run to run; everything around them is compared."""
    case = _case(tmp_path, around(FAILURE))
    now = replace(FAILURE, message="Expecting property name: line 3 column 14 (char 159)")
    assert _told(case, around(now)) == ""


@pytest.mark.parametrize("around", [lambda failure: failure, _in_a_group])
@pytest.mark.parametrize(
    "now",
    [
        replace(FAILURE, message=f"{FAILURE.message}\nwith a note"),
        replace(FAILURE, frames=(replace(FRAMES[0], line=4), FRAMES[1])),
        replace(FAILURE, frames=(replace(FRAMES[0], source='json.loads("[")'), FRAMES[1])),
        replace(FAILURE, earlier=Failure("ValueError", "before"), link=CAUSE),
    ],
    ids=["a note", "a line", "a source", "a cause"],
)
def test_everything_else_is_compared(around, now, tmp_path):
    """Notes, the program's own frames and what led to the error stand outside the braces."""
    case = _case(tmp_path, around(FAILURE))
    assert "the error differs from error.txt" in _told(case, around(now))


@pytest.mark.parametrize(
    "now",
    [
        replace(FAILURE, message="Expecting property name: on line 1 column 2 (char 1)"),
        replace(FAILURE, message="Expecting a property name: line 1 column 2 (char 1)"),
        replace(FAILURE, type="json.JSONDecodeError"),
    ],
)
def test_a_literal_part_that_differs_is_another_error(now, tmp_path):
    """Type and words outside the braces are what the case documents."""
    assert "another error than documented" in _told(_case(tmp_path, FAILURE), now)


def test_an_error_without_braces_is_compared_whole(tmp_path):
    """Nothing of it varies."""
    case = _case(tmp_path, FAILURE, "json.decoder.JSONDecodeError: Expecting property name: line 1 column 2 (char 1)")
    assert _told(case, FAILURE) == ""
    assert "another error" in _told(case, replace(FAILURE, message="Expecting property name: line 1 column 2 (char 3)"))


def test_a_value_ends_before_the_next_error(tmp_path):
    """Two errors of one class in a chain: what stands between them is no value."""
    tail = replace(FAILURE, message="Expecting property name: line 1 column 2 (char 1)", link=CAUSE)
    recorded = replace(tail, earlier=Failure(FAILURE.type, "Expecting property name: line 9", FRAMES))
    case = _case(tmp_path, recorded)
    assert _told(case, recorded) == ""
    assert "differs" in _told(case, replace(recorded, earlier=replace(recorded.earlier, frames=())))
