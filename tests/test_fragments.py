"""Rendered cases are kept from one build to the next, and never outlive what they were rendered from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from errata import shelf
from errata.fragments import FILE, SURPLUS, Fragments

GOOD = Path(__file__).parent / "good"
CASE = "json/expecting-property-name"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A checkout; what is rendered in it is counted."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def rendered(monkeypatch):
    """Ids of the cases that were rendered, in order."""
    seen: list[str] = []
    real = shelf.render_case
    monkeypatch.setattr(shelf, "render_case", lambda case, *rest: seen.append(case.id) or real(case, *rest))
    return seen


def _build(root: Path, site: str = "") -> str:
    shelf._keepers.clear()
    current = shelf.current_shelf(root)
    return current.fragment(current.catalogue.cases[CASE], site)


def test_a_second_build_renders_nothing(root, rendered):
    """The same HTML, from the file."""
    first = _build(root)
    assert "Expecting property name" in first
    assert _build(root) == first
    assert rendered == [CASE]


@pytest.mark.parametrize("file", ["broken.py", "fixed.py", "error.txt", "case.toml", "verified.json"])
def test_a_change_renders_again(root, rendered, file):
    """Of any file of the case, also one that is new."""
    _build(root)
    with (root / "snippets" / CASE / file).open("a") as stream:
        stream.write("\n")
    _build(root)
    assert rendered == [CASE, CASE]


def test_another_address_renders_again(root, rendered):
    """The commands that run a program elsewhere name the site."""
    _build(root)
    _build(root, "https://example.org/")
    assert rendered == [CASE, CASE]


def test_a_torn_line_is_passed_over(root, rendered):
    """A build that was ended while it wrote costs nothing but its own last case."""
    first = _build(root)
    with (root / FILE).open("a") as stream:
        stream.write('["json/expecting-prop')
    assert _build(root) == first
    assert rendered == [CASE]


def test_the_file_does_not_grow_for_ever(root):
    """What no longer counts is thrown away now and then."""
    for number in range(4 * SURPLUS):
        Fragments(root).put(CASE, f"state {number}", f"<p>{number}</p>")
    assert len((root / FILE).read_text().splitlines()) <= SURPLUS + 1
    assert Fragments(root).get(CASE, f"state {4 * SURPLUS - 1}") == f"<p>{4 * SURPLUS - 1}</p>"
    assert Fragments(root).get(CASE, "state 0") is None
