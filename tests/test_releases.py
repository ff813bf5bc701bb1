"""What a release changed: told from the runs of the same programs with it and with the one before."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import CATALOGUE
from site_tree import make_tree

from errata.catalogue import load_catalogue
from errata.changelog import changelog
from errata.history import HISTORY, Seen, run_digest, write_history
from errata.releases import CHANGES, releases

CASE = "langgraph/string-return"


def seen(case, version: str, broken: str, error: str = "", python: str = "3.11.7", **fixes: str) -> Seen:
    """A run of the case's programs with one version."""
    told = {f"{name}.py": state for name, state in fixes.items()} or {"fixed.py": "works"}
    return Seen(f"x-{version}-{python}", "x", version, python, "2026-01-01", broken, error, told, run_digest(case))


@pytest.fixture
def tree(tmp_path) -> Path:
    return make_tree(tmp_path / "tree", site=False)


def told(tree: Path, *runs: tuple) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """`(version, the one before, changes)` of each release, after these runs of one case."""
    case = load_catalogue(tree).cases[CASE]
    (case.folder / HISTORY).unlink(missing_ok=True)
    write_history(
        case,
        [seen(case, version, broken, *rest[:1], **(rest[1] if rest[1:] else {})) for version, broken, *rest in runs],
    )
    found = releases(load_catalogue(tree)).get("x", [])
    return [(each.version, each.before, [(one.kind, one.detail) for one in each.changes]) for each in found]


def test_releases_are_compared_in_their_order(tree):
    """By number, the newest first; what stays the same is no change."""
    assert told(tree, ("0.9", "same"), ("0.10", "same"), ("1.0", "passes")) == [
        ("1.0", "0.10", [("ends", "")]),
        ("0.10", "0.9", []),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (("import", "ImportError: x"), ("same",), [("begins", "")]),
        (("passes",), ("wording", "E: new"), [("begins", "")]),
        (("same",), ("wording", "E: new"), [("reads", "E: new")]),
        (("wording", "E: a"), ("wording", "E: b"), [("reads", "E: b")]),
        (("wording", "E: a"), ("wording", "E: a"), []),
        (("same",), ("killed",), []),
        (("same",), ("other", "F: x"), []),
        (("same", "", {"fixed": "works"}), ("same", "", {"fixed": "fails"}), [("breaks", "fixed.py")]),
        (("same", "", {"fixed": "fails"}), ("same", "", {"fixed": "works"}), [("mends", "fixed.py")]),
        (("same", "", {"fixed": "import"}), ("same", "", {"fixed": "works"}), []),
    ],
)
def test_kinds_of_changes(tree, old, new, expected):
    """What fails newly or no longer, reads differently, and which fixes stopped or began to work."""
    assert told(tree, ("1", *old), ("2", *new)) == [("2", "1", expected)]


def test_one_wording_after_another_names_the_documented_one(tree):
    """A message that became the documented one is told in its words."""
    ((_, _, changes),) = told(tree, ("1", "wording", "E: a"), ("2", "same"))
    assert changes == [("reads", "TypeError: '…' object is not a mapping")]


def test_the_list_links_to_causes(tree):
    """Each change names its page and leads to the cause; without any run it says so."""
    here = tree / "docs" / "releases.md"
    assert "No other version" in "".join(changelog(load_catalogue(tree), here).itertext())
    told(tree, ("1", "same"), ("2", "passes"))
    listed = changelog(load_catalogue(tree), here)
    text = " ".join(listed.itertext())
    assert "Compared with 1: 1 cause was run with both, 1 of them behaves differently." in text
    assert f"{CHANGES['ends']}: 1" in text
    assert [link.get("href") for link in listed.iter("a")] == ["langgraph/not-a-mapping.md#case-string-return"]


def test_links_of_the_site_lead_to_causes(published_site):
    """On the real page, each link is to an element of a page of the site."""
    import re

    html = (published_site / "releases" / "index.html").read_text()
    links = re.findall(r'<li>\s*<a href="([^"#]+)#(case-[^"]+)"', html)
    expected = sum(len(release.changes) for listed in releases(CATALOGUE).values() for release in listed)
    assert len(links) == expected
    for href, anchor in links:
        assert f'id="{anchor}"' in (published_site / "releases" / href / "index.html").read_text()
