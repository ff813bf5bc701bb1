"""What versions did with a case: judged, stored beside it, told in order, and matched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from errata.case import Case, load_case
from errata.catalogue import load_catalogue
from errata.history import (
    Seen,
    history_problems,
    judge_broken,
    judge_fixed,
    read_history,
    run_digest,
    wordings,
    write_history,
)
from errata.index import build
from errata.job import Outcome
from errata.matcher import Index, explain
from errata.record import Failure, Frame
from errata.timeline import retired, sentences, spans, version_key
from errata.versions import older, render_versions, versions_table

GOOD = Path(__file__).parent / "good"
ID = "json/expecting-property-name"
DOCUMENTED = "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
LIBRARY = (Frame("broken.py", 5, "<module>", "json.loads(text)"), Frame("json/decoder.py", 0, "raw_decode"))
OWN = LIBRARY[:1]


@pytest.fixture
def root(tmp_path) -> Path:
    """A copy of the good tree."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def case(root) -> Case:
    """Its case."""
    return load_case(root / "snippets" / ID)


def seen(case: Case, version: str, broken: str = "same", error: str = "", python: str = "3.11.7", **fixes: str) -> Seen:
    """What a cell of that version saw."""
    states = {f"{name}.py": state for name, state in (fixes or {"fixed": "works"}).items()}
    cell = f"json-{version}-py{python}"
    return Seen(cell, "json", version, python, "2026-11-20", broken, error, states, run_digest(case))


def failed(kind: str, message: str, frames: tuple[Frame, ...] = LIBRARY) -> Outcome:
    """The outcome of a program that an error left."""
    return Outcome(failures=(Failure(kind, message, frames),), python="3.11.7")


JUDGED = {
    "as documented": (failed("json.decoder.JSONDecodeError", DOCUMENTED), "same"),
    "other words, same place": (
        failed("json.decoder.JSONDecodeError", "Property name in double quotes missing: line 1 column 2 (char 1)"),
        "wording",
    ),
    "same words, class moved": (failed("json.JSONDecodeError", DOCUMENTED), "wording"),
    "same words, class of another name": (failed("json.errors.ParseError", DOCUMENTED), "wording"),
    "same class and place, about something else": (
        failed("json.decoder.JSONDecodeError", "Extra data: line 3"),
        "other",
    ),
    "words alike, raised elsewhere": (
        failed("json.decoder.JSONDecodeError", "Property name in double quotes missing: line 1", OWN),
        "other",
    ),
    "another error": (failed("TypeError", "loads() got an unexpected keyword argument 'strict'"), "other"),
    "a module is missing": (failed("ModuleNotFoundError", "No module named 'json.newer'", OWN), "import"),
    "a name is missing": (failed("ImportError", "cannot import name 'newer' from 'json'", OWN), "import"),
    "an ImportError for another reason": (failed("ImportError", "A key is required", OWN), "other"),
    "no failure": (Outcome(ended=True), "passes"),
    "killed": (Outcome(killed="it was still running after 60 s\nlog"), "killed"),
    "no error at all": (Outcome(), "other"),
}


@pytest.mark.parametrize("name", JUDGED)
def test_what_a_broken_program_did(name, case):
    """Each outcome gets one state; a wording is the same error, not one that is merely of the same class."""
    outcome, state = JUDGED[name]
    assert judge_broken(case, outcome)[0] == state


def test_what_a_fix_did(case):
    """It works when it ends and proves its point, cannot be imported when a module is missing, fails otherwise."""
    fixed = case.fixed[0]
    assert judge_fixed(case, fixed, Outcome(ended=True, proofs=1)) == "works"
    assert judge_fixed(case, fixed, Outcome(ended=False)) == "fails"
    assert judge_fixed(case, fixed, failed("ImportError", "cannot import name 'x' from 'json'")) == "import"
    assert judge_fixed(case, fixed, failed("ImportError", "A key is required")) == "fails"


def test_cells_are_merged_in_the_order_of_versions(case):
    """One line a cell, 0.9 before 0.10; what is run again replaces its line and no other."""
    write_history(case, [seen(case, "0.10.0")])
    write_history(case, [seen(case, "0.9.0", "passes")])
    before = (case.folder / "versions.json").read_text().splitlines()
    write_history(case, [seen(case, "0.10.0", "wording", "E: other words")])
    after = (case.folder / "versions.json").read_text().splitlines()
    assert [each.version for each in read_history(case)] == ["0.9.0", "0.10.0"]
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, True, False, False, True]
    assert history_problems(case) == []


@pytest.mark.parametrize("file", ["broken.py", "fixed.py"])
def test_a_changed_program_drops_what_was_seen(case, file):
    """What is stored is of other programs than those that stand there now; that is no mistake, and it is not shown."""
    write_history(case, [seen(case, "1.0"), seen(case, "2.0")])
    (case.folder / file).write_text((case.folder / file).read_text() + "# changed\n")
    changed = load_case(case.folder)
    assert read_history(changed) == []
    assert history_problems(changed) == []
    write_history(changed, [seen(changed, "2.0")])
    assert [each.version for each in read_history(changed)] == ["2.0"]


def test_the_history_is_no_file_of_the_case(case):
    """It is neither copied beside the programs nor part of the digests: writing it drops no stamp and no result."""
    digests = case.digest(), run_digest(case)
    write_history(case, [seen(case, "1.0")])
    (case.folder / "versions.partial").touch()
    again = load_case(case.folder)
    assert again.companions == case.companions
    assert (again.digest(), run_digest(again)) == digests


def test_a_result_edited_by_hand_is_not_shown(case):
    """The seal is over all lines; a file that is no history is told too."""
    path = case.folder / "versions.json"
    write_history(case, [seen(case, "1.0", "passes")])
    path.write_text(path.read_text().replace("passes", "same"))
    assert "was edited by hand" in str(history_problems(case)[0])
    assert read_history(case) == []
    path.write_text("{}")
    assert "not a history" in str(history_problems(case)[0])


def test_order_of_versions():
    """Numbers count as numbers; a pre-release comes before its release, a fourth number after three."""
    ordered = ["0.4.9.3", "0.5.0", "0.9.1", "0.10.0", "1.0.0rc1", "1.0.0", "1.0.0.post1", "1.0.1"]
    assert sorted(reversed(ordered), key=version_key) == ordered


# --- told in order --------------------------------------------------------------------------------------------------

OLD = "json.decoder.JSONDecodeError: Property name in double quotes missing: line 1 column 2 (char 1)"
LINES = {
    "same everywhere": (
        [
            ("1.0", "3.11.7", "same", "", "works"),
            ("2.0", "3.11.7", "same", "", "works"),
            ("2.0", "3.13.0", "same", "", "works"),
        ],
        [("1.0 to 2.0", "same")],
        ["The same in json 1.0 to 2.0, with Python 3.11 to 3.13."],
    ),
    "other words before": (
        [
            ("1.0", "3.11.7", "wording", OLD, "works"),
            ("1.1", "3.11.7", "wording", OLD, "works"),
            ("2.0", "3.11.7", "same", "", "works"),
        ],
        [("1.0 to 1.1", "wording"), ("2.0", "same")],
        ["Seen since json 1.0, the oldest version run.", "In other words in 1.0 to 1.1."],
    ),
    "first seen later": (
        [("1.0", "3.11.7", "passes", "", "works"), ("2.0", "3.11.7", "same", "", "works")],
        [("1.0", "passes"), ("2.0", "same")],
        ["First seen in json 2.0; in 1.0 the program does not fail."],
    ),
    "no longer fails": (
        [
            ("1.0", "3.11.7", "same", "", "works"),
            ("2.0", "3.11.7", "passes", "", "works"),
            ("3.0", "3.11.7", "passes", "", "works"),
        ],
        [("1.0", "same"), ("2.0 to 3.0", "passes")],
        ["Seen since json 1.0, the oldest version run.", "No longer fails since json 2.0."],
    ),
    "fix needs a version": (
        [("1.0", "3.11.7", "same", "", "import"), ("2.0", "3.11.7", "same", "", "works")],
        [("1.0", "same"), ("2.0", "same")],
        ["Seen since json 1.0, the oldest version run.", "`fixed.py` needs at least json 2.0."],
    ),
    "fix broke": (
        [("1.0", "3.11.7", "same", "", "works"), ("2.0", "3.11.7", "same", "", "fails")],
        [("1.0", "same"), ("2.0", "same")],
        ["Seen since json 1.0, the oldest version run.", "`fixed.py` does not work in json 2.0."],
    ),
    "another Python": (
        [
            ("2.0", "3.11.7", "same", "", "works"),
            ("2.0", "3.12.1", "same", "", "works"),
            ("2.0", "3.13.0", "passes", "", "works"),
        ],
        [("2.0", "same"), ("2.0", "passes")],
        ["Run with json 2.0.", "With Python 3.13 the program does not fail."],
    ),
    "another error since": (
        [("1.0", "3.11.7", "same", "", "works"), ("2.0", "3.11.7", "other", "E: x", "works")],
        [("1.0", "same"), ("2.0", "other")],
        ["Seen since json 1.0, the oldest version run.", "Since json 2.0 the program fails with another error."],
    ),
    "never": (
        [("1.0", "3.11.7", "other", "E: x", "works"), ("2.0", "3.11.7", "passes", "", "works")],
        [("1.0", "other"), ("2.0", "passes")],
        ["Not seen in any of the versions that were run, json 1.0 to 2.0."],
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_spans_and_sentences(name, case):
    """Versions that behave alike are one span; the sentences say since when, until when, and what the fix needs."""
    given, expected, told = LINES[name]
    line = spans(
        seen(case, version, broken, error, python, fixed=fix) for version, python, broken, error, fix in reversed(given)
    )
    assert [(span.range(), span.broken) for span in line] == expected
    assert sentences(line) == told


def test_a_case_of_older_versions_says_so(case):
    """The fixed sentence stands above the programs, once the newest version does not fail any more and an older one did."""
    gone = spans([seen(case, "1.0"), seen(case, "2.0", "passes"), seen(case, "3.0", "passes")])
    assert older(gone) == "Older versions. With json 3.0 this program no longer fails; it last failed with 1.0."
    for line in (spans([seen(case, "1.0", "passes"), seen(case, "2.0")]), spans([seen(case, "1.0", "passes")]), []):
        assert retired(line) == older(line) == ""


def test_the_table_of_versions(case):
    """Other wordings in order, each with its versions and what the fix did; nothing for a case that was not run."""
    line = spans(
        [
            seen(case, "1.0", "wording", OLD, fixed="import"),
            seen(case, "1.1", "wording", OLD, fixed="import"),
            seen(case, "2.0"),
        ]
    )
    html = render_versions(case, line)
    assert html.index("1.0 to 1.1") < html.index("Property name in double quotes missing") < html.index(">2.0<")
    assert '<details class="errata-more errata-versions" open>' in html
    assert html.count("<tr>") == 3
    assert "| 1.0 to 1.1 | `" + OLD + "` | cannot be imported |" in versions_table(case, line)
    assert render_versions(case, []) == versions_table(case, []) == ""
    assert "<table" not in render_versions(case, line[1:])


def test_what_is_seen_is_escaped(case):
    """An error is text, in HTML and in a Markdown table."""
    line = spans([seen(case, "1.0", "other", "E: <b>`a|b`</b>"), seen(case, "2.0")])
    assert "<b>" not in render_versions(case, line)
    assert "`E: <b>'a\\|b'</b>`" in versions_table(case, line)


# --- matched --------------------------------------------------------------------------------------------------------


def test_an_error_of_an_old_version_finds_its_page(root, case):
    """The wording that a cell saw leads to the page, with other values than those that were seen."""
    found = explain(
        Index(build(load_catalogue(root))), OLD.replace("line 1 column 2 (char 1)", "line 7 column 40 (char 210)"), 1
    )
    assert not [each for each in found if each.confidence == "match"]
    write_history(case, [seen(case, "1.0", "wording", OLD)])
    found = explain(
        Index(build(load_catalogue(root))), OLD.replace("line 1 column 2 (char 1)", "line 7 column 40 (char 210)"), 1
    )
    assert [(each.page, each.case, each.confidence) for each in found] == [(ID, ID, "match")]


def test_only_wordings_become_signatures(case):
    """Neither other errors, nor what the signature matches anyway, nor what says little; values of its placeholders vary in the wording too."""
    write_history(
        case,
        [
            seen(case, "1.0", "wording", OLD),
            seen(case, "1.1", "wording", OLD),
            seen(case, "1.2", "other", "TypeError: something about everything"),
            seen(case, "1.3", "wording", f"json.decoder.JSONDecodeError: {DOCUMENTED}"),
            seen(case, "1.4", "wording", "json.decoder.JSONDecodeError: Error code: 400"),
        ],
    )
    (found,) = wordings(case)
    assert found.text == "json.decoder.JSONDecodeError: Property name in double quotes missing: {value}"
    assert json.loads((case.folder / "versions.json").read_text())["json-1.0-py3.11.7"]["error"] == OLD


def test_a_wording_that_is_another_cases_error_stays_with_that_case(root, case):
    """What an old version said here and another case documents leads to that one alone."""
    other = root / "snippets" / "json" / "missing-name"
    shutil.copytree(case.folder, other)
    (other / "case.toml").write_text(f"error = {json.dumps(OLD)}\n")
    page = (root / "docs" / f"{ID}.md").read_text().replace(ID, "json/missing-name")
    (root / "docs" / "json" / "missing-name.md").write_text(page)
    write_history(case, [seen(case, "1.0", "wording", OLD.replace("line 1 column 2 (char 1)", "here"))])
    write_history(case, [seen(case, "1.1", "wording", OLD)])
    (other / "case.toml").write_text(f"error = {json.dumps(wordings(case)[-1].text)}\n")
    entries = [
        entry for entry in build(load_catalogue(root))["entries"] if entry["words"].startswith("property name in")
    ]
    assert sorted(of["case"] for entry in entries for of in entry["of"]) == [ID, "json/missing-name"]
