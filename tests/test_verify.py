"""What `errata verify` compares, which cases a name stands for, and what it says of those that cannot be run."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from errata.case import load_case
from errata.catalogue import load_catalogue
from errata.cli import main
from errata.job import Outcome
from errata.record import CAUSE, Failure, Frame
from errata.runner import Runner
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


OTHER = "snippets/json/comma"


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """The good tree with two cases on its page, seen from inside."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    shutil.copytree(tmp_path / CASE, tmp_path / OTHER)
    page = tmp_path / "docs/json/expecting-property-name.md"
    page.write_text(page.read_text().replace("::: case", "::: case json/comma\n\n::: case", 1))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (CASE, ["json/expecting-property-name"]),
        (f"./{CASE}/", ["json/expecting-property-name"]),
        (f"{CASE}/broken.py", ["json/expecting-property-name"]),
        ("snippets/json", ["json/comma", "json/expecting-property-name"]),
        ("json/expecting-property-name", ["json/comma", "json/expecting-property-name"]),
        ("docs/json/expecting-property-name.md", ["json/comma", "json/expecting-property-name"]),
        ("comma", ["json/comma"]),
    ],
)
def test_a_path_stands_for_what_lies_there(name, expected, tree, capsys):
    """A page and a case often share a name: the path of the case is the case alone."""
    assert main(["verify", "--list", name]) == 0
    assert capsys.readouterr().out.split() == expected
    if Path(name).exists():
        assert main(["verify", "--list", str(tree / name)]) == 0
        assert capsys.readouterr().out.split() == expected
    assert main(["verify", "--list", "snippets/json/nothing"]) == 2


@pytest.mark.parametrize("name", ["json/expecting-property-name", CASE, "expecting-property-name", "json", None])
def test_a_case_that_cannot_be_read_is_no_success(name, tree, capsys):
    """Asked for by itself, by its page, its framework or with all others: named with its problem, and exit status 1."""
    (tree / CASE / "case.toml").write_text("error = oops\n")
    shutil.rmtree(tree / OTHER)
    page = tree / "docs/json/expecting-property-name.md"
    page.write_text(page.read_text().replace("::: case json/comma\n", ""))
    names = [name] if name else []
    for command in (["verify", *names], ["verify", "--stamp", *names], ["record", *names]):
        assert main(command) == 1
        told = capsys.readouterr()
        assert f"✗ {CASE}/case.toml: not valid TOML" in told.out + told.err
        assert "right" not in told.err
    assert main(["verify", "--json", *names]) == 1
    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (line["case"], line["program"], line["ok"]) == ("json/expecting-property-name", None, False)
    assert "not valid TOML" in line["error"]


def test_the_others_of_its_page_are_run_and_stamped(tree, capsys):
    """One case that cannot be read keeps no other from being verified, and the total says that there is one."""
    (tree / CASE / "case.toml").write_text("error = oops\n")
    (tree / OTHER / "error.txt").write_text((GOOD / CASE / "error.txt").read_text())
    assert main(["verify", "--stamp", "docs/json/expecting-property-name.md"]) == 1
    told = capsys.readouterr()
    assert "✓ json/comma verified.json written" in told.out
    assert (
        "2 programs are right, 0 are not; 1 problem kept others from being run; verified.json written for 1 case"
        in told.err
    )


def test_a_page_whose_case_is_nowhere_is_no_success(tree, capsys):
    """Nor is one that cannot be read."""
    shutil.rmtree(tree / OTHER)
    page = tree / "docs/json/expecting-property-name.md"
    assert main(["verify", "--list", str(page)]) == 1
    assert "there is no case 'json/comma'" in capsys.readouterr().err
    page.write_text(page.read_text().replace("tags:", "date: today\ntags:"))
    assert main(["verify", "--list", str(page)]) == 1
    assert "unknown front matter key 'date'" in capsys.readouterr().err


def test_what_cannot_be_started_is_started_once(tree, monkeypatch):
    """Many threads wait for the process that imports the frameworks; when it ends, none of them tries again."""

    def ends(*_):
        raise RuntimeError("the process that imports the frameworks ended")

    monkeypatch.setattr("errata.runner.Forker", ends)
    told = []
    with Runner(tree, tell=told.append) as runner:
        cases = load_catalogue(tree).cases.values()
        outcomes = [outcome for *_, outcome in runner.run_all([(c, p) for c in cases for p in c.programs])]
    assert told.count("importing the frameworks") == 1
    assert len(outcomes) == 4
    assert all("the process that imports the frameworks ended" in outcome.killed for outcome in outcomes)


def test_an_interrupted_run_says_so_once(root):
    """Ctrl-C reaches every process of the terminal; one line comes of it."""
    command = [sys.executable, "-m", "errata.cli", "verify", "langgraph"]
    process = subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    # a machine that cannot build every wall says so before
    assert "… importing the frameworks\n" in iter(process.stderr.readline, "")
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "", "errata: interrupted\n")
