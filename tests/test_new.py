"""`errata new`: from a program, a traceback or an issue; nothing is overwritten, nothing is left behind, nothing is made twice."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import CATALOGUE

from errata import placement, workbench
from errata.account import read_account
from errata.catalogue import load_catalogue
from errata.check import check
from errata.cli import main
from errata.difference import difference
from errata.draft import propose
from errata.record import Failure
from errata.signature import Signature

GOOD = Path(__file__).parent / "good"
BROKEN = 'import json\n\njson.loads(\'{"answers": 3 "status": "done"}\')\n'
FIXED = (
    "import json\n\nprint(json.loads('{\"answers\": 3, \"status\": \"done\"}'))\n#> {'answers': 3, 'status': 'done'}\n"
)
ERROR = "json.decoder.JSONDecodeError: Expecting ',' delimiter: line 1 column 15 (char 14)"
TRACEBACK = f"""\
Traceback (most recent call last):
  File "/home/somebody/app.py", line 3, in <module>
    json.loads('{{"answers": 3 "status": "done"}}')
  File "/usr/lib/python3.12/json/decoder.py", line 353, in raw_decode
    obj, end = self.scan_once(s, idx)
               ^^^^^^^^^^^^^^^^^^^^^^
{ERROR}
"""
ISSUE = f"### The error\n\n```text\n{TRACEBACK}```\n\n### What leads there\n\n```python\n{BROKEN}```\n\n### Versions\n\n3.12\n"
SLUG = "expecting-delimiter-line-1-column-15"


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A checkout with one page, and a program that fails beside it."""
    folder = tmp_path / "tree"
    shutil.copytree(GOOD, folder)
    monkeypatch.chdir(folder)
    (tmp_path / "app.py").write_text(BROKEN)
    (tmp_path / "ok.py").write_text(FIXED)
    (tmp_path / "traceback.txt").write_text(TRACEBACK)
    (tmp_path / "issue.md").write_text(ISSUE)
    return folder


def _files(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()}


def _new(*arguments: str) -> int:
    return main(["new", "json", *arguments])


def test_from_a_program(tree, capsys):
    """Case, record, signature and page are there; what is left to do is said, and is what the check says."""
    assert _new("../app.py", "--fixed", "../ok.py") == 0
    catalogue = load_catalogue(tree)
    assert catalogue.problems == ()
    case, page = catalogue.cases[f"json/{SLUG}"], catalogue.pages[f"json/{SLUG}"]
    assert case.record.endswith(ERROR + "\n")
    assert case.signature.text == ERROR
    assert page.heading == ERROR.removeprefix("json.decoder.")
    assert page.cases == (case.id,)
    assert '| `json.loads(\'{"answers": 3 "status": "done"}\')` | `print(' in page.body
    assert "raised in json/decoder.py, in raw_decode" in page.body
    told = capsys.readouterr().out
    assert "ok.py" not in told
    assert "fixed.py" not in told
    left = [problem.message for problem in check(catalogue)]
    assert "write what is marked TODO" in left
    (tags,) = [each for each in left if "TODO" not in each]
    told = told.splitlines()
    assert "commit snippets/json/" in told[-1]
    assert f".venv/bin/errata verify --stamp json/{SLUG}" in told[-1]
    assert not [line for line in told if "{braces}" in line]
    assert "keeps ',', 1, 15, 14: if other programs say something else" in told[4]
    assert "give it one of the tags" in tags


def test_a_fix_that_does_not_work_is_said(tree, capsys):
    """The fixed program is run, and what is wrong with it is left to do."""
    (tree.parent / "ok.py").write_text("import json\n\njson.loads('{}')\n")
    assert _new("../app.py", "--fixed", "../ok.py") == 0
    assert "mend fixed.py: the fixed program proves nothing" in capsys.readouterr().out


def test_what_varies_is_found_by_running_twice(tree):
    """A part of the message that differs between two runs becomes a placeholder."""
    (tree.parent / "app.py").write_text("from uuid import uuid4\n\nint(uuid4().hex[:9] + ' pieces')\n")
    assert _new("../app.py") == 0
    (made,) = [case for id, case in load_catalogue(tree).cases.items() if "invalid-literal" in id]
    assert made.signature.text == "ValueError: invalid literal for int() with base 10: '{value} pieces'"


@pytest.mark.parametrize("way", ["a file", "standard input"])
def test_from_a_traceback_alone(tree, way, capsys, monkeypatch):
    """The page is made, the program is left to write, and no record is invented."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(TRACEBACK))
    assert _new("../traceback.txt" if way == "a file" else "-") == 0
    case = load_catalogue(tree).cases[f"json/{SLUG}"]
    assert case.signature.text == ERROR
    assert case.record == ""
    assert "TODO" in case.broken.path.read_text()
    told = capsys.readouterr().out
    assert f"write snippets/json/{SLUG}/broken.py, then run `.venv/bin/errata record json/{SLUG}`" in told


def test_from_an_issue(tree):
    """The program in the issue is run; its error is recorded like any other."""
    assert _new("../issue.md") == 0
    case = load_catalogue(tree).cases[f"json/{SLUG}"]
    assert case.broken.path.read_text() == BROKEN
    assert case.record.endswith(ERROR + "\n")


def test_from_an_issue_whose_program_does_something_else(tree, capsys):
    """It is kept as a start, and nothing that was not seen is recorded."""
    (tree.parent / "issue.md").write_text(ISSUE.replace('3 "status"', '3, "status"'))
    assert _new("../issue.md") == 0
    case = load_catalogue(tree).cases[f"json/{SLUG}"]
    assert "json.loads" in case.broken.path.read_text()
    assert case.record == ""
    assert "the program in the text does not fail" in capsys.readouterr().err


def test_a_program_that_does_not_fail(tree, capsys):
    """Nothing is made, and how to show a silent failure is said."""
    before = _files(tree)
    assert _new("../ok.py") == 1
    assert "A silent failure is shown by measuring it" in capsys.readouterr().err
    assert _files(tree) == before


def test_an_error_that_has_a_page(tree, capsys):
    """Nothing is made; the page is named, and how to add a cause, which then works."""
    (tree.parent / "app.py").write_text("import json\n\njson.loads('{1')\n")
    before = _files(tree)
    assert _new("../app.py") == 1
    told = capsys.readouterr().err
    assert "json/expecting-property-name explains this error already" in told
    assert ".venv/bin/errata new json ../app.py --page json/expecting-property-name" in told
    assert _files(tree) == before
    assert _new("../app.py", "--page", "json/expecting-property-name", "--name", "number-as-key") == 0
    page = load_catalogue(tree).pages["json/expecting-property-name"]
    assert page.cases == ("json/expecting-property-name", "json/number-as-key")


def test_a_page_that_was_chosen_is_not_asked_about(tree, capsys):
    """A cause with another message is put where it is wanted; a signature of the page is taken over where it fits."""
    assert _new("../app.py", "--page", "json/expecting-property-name") == 0
    assert "same meaning" not in capsys.readouterr().out
    (tree.parent / "app.py").write_text("import json\n\njson.loads('{12')\n")
    assert _new("../app.py", "--page", "json/expecting-property-name", "--name", "other") == 0
    cases = load_catalogue(tree).cases
    assert cases["json/other"].signature == cases["json/expecting-property-name"].signature


def test_a_name_stands_for_all_that_its_page_shows(tree):
    """A case often has the name of its page; the last part of a page's id is enough."""
    assert _new("../app.py", "--page", "json/expecting-property-name", "--name", "comma") == 0
    catalogue = load_catalogue(tree)
    for name in (
        "expecting-property-name",
        "json/expecting-property-name",
        "docs/json/expecting-property-name.md",
        "json",
    ):
        assert [case.id for case in catalogue.select([name])] == ["json/comma", "json/expecting-property-name"]
    assert [case.id for case in catalogue.select(["comma"])] == ["json/comma"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--name", "expecting-property-name"), "exists already and is not overwritten"),
        (("--name", "Not A Name"), "<words-with-hyphens>"),
        (("--page", "yaml/x"), "a new page is named json/<words-with-hyphens>"),
        (("--error", "json.JSONDecodeError: Expecting {x}"), "its module is not; expected json, seen json.decoder"),
        (
            ("--error", "json.decoder.JSONDecodeError: Expecting a delimiter"),
            "differs after 'Expecting '; expected 'a del",
        ),
        (("--error", "x {y"), "a single '{' in the signature"),
    ],
)
def test_what_is_refused(tree, arguments, told, capsys):
    """With the reason, and without a trace."""
    before = _files(tree)
    assert _new("../app.py", *arguments) == 2
    assert told in capsys.readouterr().err
    assert _files(tree) == before


def test_a_page_in_the_way_is_not_overwritten(tree, capsys):
    """Neither is the case made."""
    (tree / f"docs/json/{SLUG}.md").write_text("mine\n")
    (tree / "docs/json/index.md").read_text()
    before = _files(tree)
    assert _new("../app.py", "--page", f"json/{SLUG}") == 2
    assert _files(tree) == before


def test_another_version_as_the_fix(tree):
    """Packages of the fixed programs go to the settings; `project` stands for the project's own."""
    import argparse

    from errata.commands import new

    parser = argparse.ArgumentParser()
    new.arguments(parser)
    for given, expected in ((["--fixed-requires", "old==2"], '["old==2"]'), (["--fixed-requires", "project"], "[]")):
        options = parser.parse_args(["json", "app.py", "--requires", "old==1", *given])
        assert f"fixed_environment = {expected}\n" in workbench.settings("ValueError: x is not y", options)


def test_a_typescript_program(tree):
    """Runs in Node; the page says so."""
    (tree.parent / "app.mts").write_text("const answer: { text?: string } = {};\nanswer.text!.trim();\n")
    assert _new("../app.mts") == 0
    (page,) = [page for id, page in load_catalogue(tree).pages.items() if "undefined" in id]
    assert page.tags[:3] == ("json", "typescript", "node")


@pytest.mark.parametrize("with_signal", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_while_the_program_runs(tree, with_signal, tmp_path):
    """No file of the checkout is new, and the temporary folder is gone."""
    (tree.parent / "app.py").write_text("import time\n\nprint('up', flush=True)\ntime.sleep(60)\n")
    before = _files(tree)
    own = tmp_path / "own"
    own.mkdir()
    command = [sys.executable, "-m", "errata.cli", "new", "json", "../app.py"]
    process = subprocess.Popen(command, cwd=tree, env={**os.environ, "TMPDIR": str(own)}, stderr=subprocess.PIPE)
    end = time.monotonic() + 60
    while not list(own.glob("errata-new-*/json/draft/case.toml")):
        assert time.monotonic() < end
        time.sleep(0.05)
    time.sleep(1)
    process.send_signal(with_signal)
    assert process.wait(timeout=30) in (130, 143)
    assert {name: text for name, text in _files(tree).items() if not name.startswith(".errata")} == before
    assert not list(own.glob("errata-new-*"))


@pytest.mark.parametrize("step", [1, 2])
def test_interrupted_while_it_is_placed(tree, step, monkeypatch):
    """Case and page are there, both or none."""
    before, renamed, real = _files(tree), [], Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.suffix == ".partial":
            renamed.append(path)
            if len(renamed) == step:
                raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(placement.Path, "rename", rename)
    assert _new("../app.py") == 130
    assert _files(tree) == before
    assert not [path for path in tree.rglob("*") if "partial" in path.name or SLUG in path.name]


# --- what is known ----------------------------------------------------------------------------------------------------


def test_a_key_error_of_something_else_is_not_known():
    """That a page has the signature of any KeyError does not explain this one; its own record is explained."""
    known = next(case for case in CATALOGUE.cases.values() if case.signature.template == "'{key}'")
    other = Failure("KeyError", "'colour'")
    assert known.signature.matches(other.type, other.message)
    assert propose([other], "", CATALOGUE).known == ()


def test_recorded_errors_are_known():
    """The record of a case, pasted, is answered with a page of the case."""
    asked = [case for case in CATALOGUE.cases.values() if case.record and not case.id.startswith("python/")][::150]
    for case in asked:
        account = read_account(case.record, case.folder)
        if case.signature.matches(account.failures[-1].type, account.failures[-1].message):
            known = propose(list(account.failures), "", CATALOGUE).known
            assert not known or {page.id for page in CATALOGUE.pages_of[case.id]} & set(known), case.id


@pytest.mark.parametrize(
    ("signature", "type_", "message", "expected"),
    [
        ("ValueError: a {x} b", "TypeError", "a 1 b", "the type differs; expected ValueError, seen TypeError"),
        ("old.errors.Gone: it is", "new.Gone", "it is", "its module is not; expected old.errors, seen new"),
        (
            "ValueError: got {x} items",
            "ValueError",
            "got 3 things",
            "differs after 'got 3 '; expected 'items', seen 'things'",
        ),
        ("ValueError: it is gone", "ValueError", "it is", "differs after 'it is'; expected ' gone', seen 'its end'"),
        ("ValueError: it is", "ValueError", "it is gone", "goes on where the signature ends, after 'it is': ' gone'"),
        ("ValueError: it is", "ValueError", "it is", "nothing differs"),
    ],
)
def test_which_part_differs(signature, type_, message, expected):
    """Type, module or the place in the message."""
    assert expected in difference(Signature(signature), Failure(type_, message))
