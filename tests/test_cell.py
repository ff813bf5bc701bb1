"""Cells of the matrix: what they are made of, which cases they run, and a run of one."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from errata import cell as cell_module
from errata.case import load_case
from errata.cell import Cell, Installed, choose, install, load_cells, newest
from errata.history import read_history, write_history
from errata.packages import case_modules
from errata.problem import Refused
from errata.stamp import Stamp, write_stamp
from errata.trial import kept, kept_record, run_cell, stamped

ROOT = Path(__file__).parent.parent
GOOD = Path(__file__).parent / "good"
ID = "json/expecting-property-name"
CELLS = load_cells(ROOT)
RELEASES = [cell for cell in CELLS if cell.date]
JSON = Cell("json", "json", "9.9", "2026-01-01", pinned=("json==9.9",))


def _normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


# --- the matrix of this repository ----------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", RELEASES, ids=lambda cell: cell.name)
def test_each_release_has_a_lock_that_is_its_own(cell):
    """Resolved from what `matrix.toml` says, with the release itself in it."""
    head, *lines = (ROOT / "matrix" / f"{cell.name}.lock").read_text().splitlines()
    assert head == f"# {' '.join([*cell.pinned, *cell.others, *cell.tools])} as of {cell.date}"
    assert cell.pinned[0] in lines


def test_no_lock_is_left_of_a_release_that_is_gone():
    """Every lock beside `matrix.toml` belongs to a cell."""
    assert {path.stem for path in (ROOT / "matrix").glob("*.lock")} == {cell.name for cell in RELEASES}


@pytest.mark.parametrize("framework", dict.fromkeys(cell.framework for cell in CELLS))
def test_what_the_cases_import_is_in_their_cells(framework, catalogue):
    """A case that cannot be imported in a cell then says something of the version, not of a package that was forgotten."""
    cell = [each for each in RELEASES if each.framework == framework][-1]
    installed = {_normal(name) for name in re.findall(r"^(?:# without )?([\w.-]+)", _lock_text(cell), re.M)}
    known = metadata.packages_distributions()
    for case in filter(cell.runs, catalogue.cases.values()):
        for top in {module.partition(".")[0] for module in case_modules(case)}:
            names = {_normal(name) for name in known.get(top, ())}
            assert not names or names & installed, f"{case.id} imports {top}; add one of {names} to [{framework}] with"


def _lock_text(cell: Cell) -> str:
    text = (ROOT / "matrix" / f"{cell.name}.lock").read_text()
    return text.replace("# without ", "").replace(" ", "\n") if "# without" in text else text


def test_which_cases_a_cell_runs(catalogue):
    """Of its framework, in Python, with no packages of their own; in a release only what imports the package."""
    cells = {cell.name: cell for cell in CELLS}
    for cell in CELLS:
        for case in filter(cell.runs, catalogue.cases.values()):
            assert case.framework == cell.framework
            assert not case.environment
            assert case.broken.language == "python"
    own = [case.id for case in catalogue.cases.values() if cells["python-1.109.1"].runs(case)]
    every = [case.id for case in catalogue.cases.values() if cells["python-lock-py3.11"].runs(case)]
    assert "python/openai-key-empty" in own
    assert "python/queue-across-asyncio-runs" in set(every) - set(own)


def test_what_a_case_is_about(catalogue):
    """The framework's package where it is imported, otherwise what was released with it, otherwise Python itself."""
    langgraph = next(cell for cell in CELLS if cell.framework == "langgraph")
    python = next(cell for cell in CELLS if cell.framework == "python")
    assert langgraph.about(catalogue.cases["langgraph/concurrent-update"]) == "langgraph"
    assert langgraph.about(catalogue.cases["langgraph/async-tool-under-invoke"]) == "langchain"
    assert langgraph.about(catalogue.cases["langgraph/text-piped-into-model"]) == "langchain-core"
    assert python.about(catalogue.cases["python/openai-key-empty"]) == "openai"
    assert python.about(catalogue.cases["python/queue-across-asyncio-runs"]) == "python"


def test_stored_results_are_of_cells_that_exist(catalogue):
    """A release that is taken out of `matrix.toml` leaves nothing behind."""
    names = {cell.name for cell in CELLS}
    for case in catalogue.cases.values():
        assert {seen.cell for seen in read_history(case)} <= names, case.id


def test_cells_are_chosen_by_name_and_by_framework():
    """An unknown name is refused with the next step."""
    assert [cell.name for cell in choose(CELLS, ["autogen-0.5.7"])] == ["autogen-0.5.7"]
    assert {cell.framework for cell in choose(CELLS, ["crewai"])} == {"crewai"}
    assert choose(CELLS, []) == CELLS
    with pytest.raises(Refused, match=r"no cell 'langgraph-9'.*--list"):
        choose(CELLS, ["langgraph-9"])
    assert newest(CELLS, "nothing") is None
    assert newest(CELLS, "crewai").pinned == ("crewai>=0a0",)


# --- how a cell is made ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["[langgraph", '[a]\npackage = "a"\nwith = []\n', '[a]\npackage = "a"\nwith = []\nreleases = ["1.0"]\n']
)
def test_a_malformed_matrix_is_refused(text, tmp_path):
    """Not TOML, no releases, releases without a date: the file is named."""
    (tmp_path / "matrix").mkdir()
    (tmp_path / "matrix" / "matrix.toml").write_text(text)
    with pytest.raises(Refused, match=r"matrix\.toml"):
        load_cells(tmp_path)


@pytest.fixture
def resolver(monkeypatch):
    """Stands in for the package index: knows no `newer`, and no release of `json` before 2026."""
    asked = []

    def run_uv(*arguments: str, given: str = "") -> str:
        asked.append(given.split())
        if "newer" in given or ("json" in given and "2025-01-01" in arguments):
            raise RuntimeError("uv pip failed:\nno solution found")
        return "\n".join(each if "==" in each else f"{each}==1.0" for each in given.split()) + "\n"

    monkeypatch.setattr(cell_module, "run_uv", run_uv)
    monkeypatch.setattr(cell_module, "python_of", lambda lock, *_: ("python", lock))
    return asked


def test_what_had_no_release_is_left_out_and_said(resolver, tmp_path):
    """The lock says what the cell is without; a second time nothing is resolved."""
    (tmp_path / "matrix").mkdir()
    cell = Cell("json", "json", "9.9", "2026-01-01", ("json==9.9",), ("httpx", "newer", "celery"))
    installed = install(cell, tmp_path, lambda _: None)
    assert installed.without == ("newer",)
    assert installed.versions == {"json": "9.9", "httpx": "1.0", "celery": "1.0", "pytest-examples": "1.0"}
    count = len(resolver)
    assert install(cell, tmp_path, lambda _: None) == installed
    assert len(resolver) == count
    (changed,) = (Cell("json", "json", "9.9", "2026-01-01", ("json==9.9",), ("httpx",)),)
    assert install(changed, tmp_path, lambda _: None).without == ()


def test_a_release_that_cannot_be_resolved_is_an_error(resolver, tmp_path):
    """Without the release itself there is no cell; the words are uv's."""
    (tmp_path / "matrix").mkdir()
    with pytest.raises(RuntimeError, match="no solution found"):
        install(Cell("json", "json", "9.9", "2025-01-01", ("json==9.9",), ("httpx",)), tmp_path, lambda _: None)
    assert not list((tmp_path / "matrix").iterdir())


# --- a run ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path) -> Path:
    """A copy of the good tree."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    return tmp_path


def _run(root: Path, cell: Cell = JSON):
    case = load_case(root / "snippets" / ID)
    installed = Installed(sys.executable, {"json": "9.9"})
    (trial,) = run_cell(cell, installed, [case], root, 1, lambda _: None)
    return case, trial


def test_a_cell_says_what_it_saw(root):
    """The real programs are run; what was seen can be judged again without a run, and stored."""
    case, trial = _run(root)
    assert (trial.seen.broken, trial.seen.error, trial.seen.fixes) == ("same", "", {"fixed.py": "works"})
    assert (trial.seen.version, trial.seen.python) == ("9.9", ".".join(map(str, sys.version_info[:3])))
    assert "JSONDecodeError" in trial.record
    assert kept(root, JSON, {"json": "9.9"}, case).seen == trial.seen
    assert kept_record(root, JSON, case) == trial.record
    write_history(case, [trial.seen])
    assert read_history(case) == [trial.seen]
    case.broken.path.write_text("print('well')\n")
    assert kept(root, JSON, {"json": "9.9"}, case) is None
    assert _run(root)[1].seen.broken == "passes"


def test_a_program_gets_what_it_only_lacks_in_a_version(root):
    """A variable is given to the program that fails for lack of it, but not where the case is about that."""
    folder = root / "snippets" / ID
    (folder / "broken.py").write_text(f"import os\n\nos.environ['ERRATA_KEY']\n{(folder / 'broken.py').read_text()}")
    cell = Cell("json", "json", "9.9", "2026-01-01", given=(("ERRATA_KEY", "x"),))
    assert "ERRATA_KEY" not in os.environ
    assert _run(root)[1].seen.error == "KeyError: 'ERRATA_KEY'"
    assert _run(root, cell)[1].seen.broken == "same"
    (folder / "error.txt").write_text("KeyError: 'ERRATA_KEY'\n")
    assert _run(root, cell)[1].seen.broken == "other"


def test_a_run_that_did_not_come_about_is_no_result(root):
    """Where the runner could not run a program, nothing is stored, and it is said; the case stays to be run."""
    settings = root / "snippets" / ID / "case.toml"
    (root / "snippets" / ID / "load.py").write_text("import a_module_that_nobody_has\n")
    settings.write_text(settings.read_text() + 'runtime = "server"\ncommand = "uvicorn --no-such-option"\n')
    case, told = load_case(root / "snippets" / ID), []
    found = list(run_cell(JSON, Installed(str(root / "no-python"), {}), [case], root, 1, told.append))
    assert found == []
    assert any(f"{ID}/broken.py is no result: " in each for each in told)
    assert kept(root, JSON, {}, case) is None


def test_a_stamp_of_the_same_versions_need_not_be_run_again(root):
    """It is of a run of all programs; another Python, another version, or a release are told apart."""
    case = load_case(root / "snippets" / ID)
    lock = Cell("json", "json", "lock", python="3.12")
    write_stamp(case, Stamp("2026-11-20", "3.12.1", {"json": "9.9"}, case.digest()))
    seen = stamped(lock, {"json": "9.9"}, case)
    assert (seen.version, seen.python, seen.date, seen.broken, seen.fixes) == (
        "9.9",
        "3.12.1",
        "2026-11-20",
        "same",
        {"fixed.py": "works"},
    )
    assert stamped(lock, {"json": "10.0"}, case) is None
    assert stamped(Cell("json", "json", "lock", python="3.13"), {"json": "9.9"}, case) is None
    assert stamped(JSON, {"json": "9.9"}, case) is None
    case.broken.path.write_text("print('changed')\n")
    assert stamped(lock, {"json": "9.9"}, case) is None


def test_each_cell_is_a_session_that_starts():
    """`nox` lists every cell, and runs one although the tool is not on the PATH."""
    nox = [sys.executable, "-m", "nox", "-f", str(ROOT / "noxfile.py")]
    listed = subprocess.run([*nox, "--list", "--json"], capture_output=True, text=True, check=True).stdout
    sessions = [each["session"] for each in json.loads(listed)]
    assert [f"matrix({cell.name})" for cell in CELLS] == [each for each in sessions if each.startswith("matrix")]
    assert {f"drift({cell.framework})" for cell in CELLS} == {each for each in sessions if each.startswith("drift")}
    done = subprocess.run(
        [*nox, "-s", sessions[0], "--", "--list"],
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr
    assert f"{CELLS[0].name}: " in done.stdout + done.stderr
