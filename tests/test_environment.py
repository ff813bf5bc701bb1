"""Which packages a program runs with: those of its case, or of its own where the fix is another version."""

from __future__ import annotations

import pytest

from errata.case import Case, load_case


@pytest.fixture
def make(tmp_path):
    """Makes a case with these lines in `case.toml`."""

    def case(*lines: str) -> Case:
        folder = tmp_path / "python" / "old-import"
        folder.mkdir(parents=True)
        (folder / "broken.py").write_text("import gone\n")
        (folder / "fixed.py").write_text("import here\n")
        (folder / "environment.lock").write_text("# old==1\nold==1\n")
        (folder / "fixed_environment.lock").write_text("# old==2\nold==2\n")
        (folder / "case.toml").write_text("\n".join(['error = "ModuleNotFoundError: No module named {name}"', *lines]))
        return load_case(folder)

    return case


def _seen(case: Case) -> list[tuple[tuple[str, ...], str]]:
    return [(case.requirements(program), case.lock(program).name) for program in case.programs]


def test_fixed_programs_share_the_environment(make):
    """Without the key, every program runs with the case's packages."""
    case = make('environment = ["old==1"]')
    assert _seen(case) == [(("old==1",), "environment.lock")] * 2


def test_fixed_programs_have_packages_of_their_own(make):
    """With the key, only the broken program keeps the case's packages."""
    case = make('environment = ["old==1"]', 'fixed_environment = ["old==2"]')
    assert _seen(case) == [(("old==1",), "environment.lock"), (("old==2",), "fixed_environment.lock")]


def test_fixed_programs_run_with_the_projects_versions(make):
    """An empty list means the project's own environment, not the case's."""
    case = make('environment = ["old==1"]', "fixed_environment = []")
    assert [requirements for requirements, _ in _seen(case)] == [("old==1",), ()]


def test_locks_are_no_companions(make):
    """Neither lock is copied beside the programs or shown on the page."""
    assert make('environment = ["old==1"]', 'fixed_environment = ["old==2"]').companions == ()
