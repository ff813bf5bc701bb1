"""The preview: every rule's problems stand on the page they belong to, and only there."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from os import environ
from pathlib import Path

import pytest
from markdown import Markdown
from site_tree import make_tree
from test_site import fetched, wait_until

from errata import review, shelf

GOOD = Path(__file__).parent / "good"
PAGE, CASE = "docs/json/expecting-property-name.md", "snippets/json/expecting-property-name"
HOME, INDEX = "docs/index.md", "docs/json/index.md"

# what is changed (file, old text, new text), which file shows it, and what it says there
SHOWN = {
    "a word": (PAGE, "Print the text.", "Print the color.", PAGE, ":27: &#x27;color&#x27; is American"),
    "an anchor": (PAGE, "](expecting-property-name.md)", "](#nowhere)", PAGE, ":23: this page has no #nowhere"),
    "a section": (PAGE, "## Prevention\n", "", PAGE, "sections are missing: Prevention"),
    "a program": (f"{CASE}/fixed.py", "import json\n", "import json\nimport os\n", PAGE, "imported but unused"),
    "a record": (f"{CASE}/error.txt", "Expecting", "Expected", PAGE, "errata record json/expecting-property-name"),
    "an index": (INDEX, "description: What", "description: Color", INDEX, ":3: &#x27;Color&#x27; is American"),
    "an exemption": ("exemptions.txt", "", "quote x: there was once a reason\n", HOME, "needs no exemption"),
    "a case on no page": (PAGE, "::: case json/expecting-property-name\n", "", HOME, "no page shows this case"),
}


@pytest.fixture
def tree(tmp_path):
    """The good tree with a home page."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / HOME).write_text(
        "---\ntitle: Errata\ndescription: Errors, each with a program that fails and one that works.\n---\n\n# Errata\n"
    )
    return tmp_path


def _render(tree: Path, path: str, preview: bool = True) -> str:
    shelf._keepers.clear()
    text = (tree / path).read_text().split("\n---\n", 1)[1].lstrip("\n")
    settings = {"errata.embed": {"root": str(tree), "preview": preview}}
    return Markdown(extensions=["tables", "toc", "errata.embed"], extension_configs=settings).convert(text)


def test_a_page_without_problems_shows_none(tree):
    """Neither on the page, nor on the index, nor on the home page."""
    assert not [path for path in (PAGE, INDEX, HOME) if "errata-review" in _render(tree, path)]


@pytest.mark.parametrize("name", SHOWN)
def test_a_problem_stands_on_its_page(name, tree):
    """With file, line and next step, at the top of the one page that it is about; in a build without preview nowhere."""
    file, old, new, where, expected = SHOWN[name]
    text = (tree / file).read_text() if old else ""
    assert old in text
    (tree / file).write_text(text.replace(old, new, 1) if old else new)
    shown = _render(tree, where)
    assert shown.startswith('<div class="errata-review"')
    assert expected in shown
    assert "errata-review" not in _render(tree, where, preview=False)
    assert not [path for path in (PAGE, INDEX, HOME) if path != where and expected in _render(tree, path)]


def test_a_second_start_checks_nothing(tree, monkeypatch):
    """The answer is kept until a file changes, in pages, cases or exemptions."""
    asked = []
    monkeypatch.setattr(review, "check", lambda catalogue: asked.append(1) or [])
    _render(tree, PAGE)
    _render(tree, PAGE)
    assert len(asked) == 1
    for count, file in enumerate((PAGE, f"{CASE}/fixed.py", "exemptions.txt"), 2):
        (tree / file).open("a").write("\n")
        _render(tree, PAGE)
        assert len(asked) == count


def test_a_page_that_cannot_be_read_says_so(tree):
    """Front matter with an unknown key: the box of the build, not that of the preview."""
    (tree / PAGE).write_text((tree / PAGE).read_text().replace("tags:", "date: today\ntags:"))
    shown = _render(tree, PAGE)
    assert "unknown front matter key" in shown
    assert "This page cannot be published" in shown


def test_a_case_that_cannot_be_read_is_one_box(tree):
    """Where the page shows the case, with the cause and without what follows from it; on the home page where no page shows it."""
    (tree / CASE / "case.toml").write_text("error = oops\n")
    shown = _render(tree, PAGE)
    assert shown.count("errata-problem") == 1
    assert shown.count("not valid TOML") == 1
    assert "errata-review" not in shown
    assert "errata-review" not in _render(tree, HOME)
    (tree / PAGE).write_text((tree / PAGE).read_text().replace("::: case json/expecting-property-name\n", ""))
    assert "not valid TOML" in _render(tree, HOME)


def test_the_box_follows_the_edits(tmp_path):
    """While `make site` serves, a mistake shows after saving and is gone when it is mended."""
    folder = make_tree(tmp_path / "tree")
    page = folder / "docs/langgraph/not-a-mapping.md"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/langgraph/not-a-mapping/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--livereload"]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={**environ, "ERRATA_PREVIEW": "true"}
        )
        try:
            wait_until(lambda: "errata-case" in fetched(url), "the first build")
            text = page.read_text()
            page.write_text(text.replace("The node returns", "The behavior: it returns"))
            wait_until(lambda: "is American; write" in fetched(url), "the box of the mistake")
            page.write_text(text)
            wait_until(lambda: "is American; write" not in fetched(url), "the page without the mistake")
        finally:
            server.terminate()
            server.wait(timeout=20)
