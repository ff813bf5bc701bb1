"""Drift: what a maintainer is told of two sets of versions, and that nothing in the repository is changed by it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from errata.case import load_case
from errata.cli import main
from errata.drift import KINDS, changes, report
from errata.history import Seen, run_digest, write_history

GOOD = Path(__file__).parent / "good"
ID = "json/expecting-property-name"
OLD = "json.decoder.JSONDecodeError: Property name in double quotes missing: line 1 column 2 (char 1)"
MATRIX = '[json]\npackage = "json"\nwith = []\n[json.releases]\n"1.0" = 2026-01-01\n"2.0" = 2026-02-01\n'


@pytest.fixture
def root(tmp_path) -> Path:
    """A copy of the good tree with a matrix of two releases."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / "matrix").mkdir()
    (tmp_path / "matrix" / "matrix.toml").write_text(MATRIX)
    return tmp_path


@pytest.fixture
def case(root):
    """The case of the good tree."""
    return load_case(root / "snippets" / ID)


def seen(case, release: str, broken: str = "same", error: str = "", fixed: str = "works") -> Seen:
    """What a release did."""
    return Seen(
        f"json-{release}", "json", release, "3.11.7", "2026-11-20", broken, error, {"fixed.py": fixed}, run_digest(case)
    )


FOUND = {
    "nothing": (("same", "", "works"), ("same", "", "works"), []),
    "nothing, as wrong as before": (("other", "E: x", "fails"), ("other", "E: x", "fails"), []),
    "the fix fails in another way": (("same", "", "fails"), ("same", "", "import"), []),
    "wording": (("same", "", "works"), ("wording", OLD, "works"), ["wording"]),
    "wording is the recorded one again": (("wording", OLD, "works"), ("same", "", "works"), ["wording"]),
    "another error": (("same", "", "works"), ("other", "E: x", "works"), ["other"]),
    "no failure": (("same", "", "works"), ("passes", "", "works"), ["passes"]),
    "fails": (("passes", "", "works"), ("same", "", "works"), ["fails"]),
    "import": (("same", "", "works"), ("import", "ImportError: x", "import"), ["import", "fix broken"]),
    "hangs": (("same", "", "works"), ("killed", "it was still running", "works"), ["killed"]),
    "fix broken": (("same", "", "works"), ("same", "", "fails"), ["fix broken"]),
    "fix works": (("same", "", "import"), ("same", "", "works"), ["fix works"]),
}


@pytest.mark.parametrize("name", FOUND)
def test_each_kind_of_change_is_told(name, case):
    """One entry a change; what stays as it is, right or wrong, is none."""
    before, after, kinds = FOUND[name]
    found = changes(case, seen(case, "1.0", *before), seen(case, "2.0", *after))
    assert [each.kind for each in found] == kinds
    assert set(kinds) <= set(KINDS)


def test_a_new_wording_comes_with_a_patch(case):
    """The record is proposed as a unified diff that `git apply` takes; the file itself is left alone."""
    record = case.record.replace(
        "Expecting property name enclosed in double quotes", "Property name in double quotes missing"
    )
    (change,) = changes(case, None, seen(case, "2.0", "wording", OLD), ("", record))
    assert f"--- a/snippets/{ID}/error.txt\n+++ b/snippets/{ID}/error.txt" in change.patch
    assert f"+{OLD}" in change.patch.splitlines()
    assert load_case(case.folder).record == case.record


def test_the_report_has_a_section_for_each_kind(case):
    """What to do stands above what was found; gaps come first and are sentences on one line."""
    found = [
        *changes(case, None, seen(case, "2.0", "wording", OLD), ("", "other words\n")),
        *changes(case, None, seen(case, "2.0", fixed="fails")),
    ]
    text = report("1.0 → 2.0", found, ["json: uv pip failed:\nno solution"], 3)
    assert text.startswith(
        "# Drift: 1.0 → 2.0\n\n3 cases compared, 1 changed.\n\n## Cannot be installed\n\n- json: uv pip failed: no solution\n"
    )
    assert text.index("## Wording changed") < text.index("```diff") < text.index("## A fix does not work any more")
    assert f"- `{ID}`: `fixed.py`: works → does not work" in text
    assert report("a", [], [], 3) == "# Drift: a\n\n3 cases compared, 0 changed.\n"


def _tree(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_two_stored_cells_are_compared(root, case, monkeypatch, capsys):
    """Exit status 1 when something changed, 0 when nothing did; no file is touched."""
    monkeypatch.chdir(root)
    write_history(case, [seen(case, "1.0", "passes"), seen(case, "2.0")])
    before = _tree(root)
    assert main(["drift", "--between", "json-1.0", "json-2.0"]) == 1
    assert f"- `{ID}`: no failure → `json.decoder.JSONDecodeError" in capsys.readouterr().out
    assert main(["drift", "--between", "json-2.0", "json-2.0"]) == 0
    assert "1 cases compared, 0 changed" in capsys.readouterr().out
    assert _tree(root) == before


def test_cells_that_were_not_run_are_a_gap(root, case, monkeypatch, capsys):
    """Nothing to compare is not the same as nothing changed; an unknown cell is refused."""
    monkeypatch.chdir(root)
    assert main(["drift", "--between", "json-1.0", "json-2.0"]) == 1
    assert "no case has stored results for both json-1.0 and json-2.0" in capsys.readouterr().out
    assert main(["drift", "--between", "json-1.0", "json-9.0"]) == 2


def test_stored_results_are_not_run_again(root, case, monkeypatch, capsys):
    """`errata matrix --list` counts what is left; a changed program counts again."""
    monkeypatch.chdir(root)
    write_history(case, [seen(case, "1.0")])
    assert main(["matrix", "json-1.0", "json-2.0", "--list"]) == 0
    assert capsys.readouterr().out == "json-1.0: 0 of 1 cases to run\njson-2.0: 1 of 1 cases to run\n"
    case.broken.path.write_text("import json\n\njson.loads('[')\n")
    assert main(["matrix", "json-1.0", "--list"]) == 0
    assert capsys.readouterr().out == "json-1.0: 1 of 1 cases to run\n"
    stored = json.loads((case.folder / "versions.json").read_text())
    assert "json-1.0" in stored
