"""The repository check: a good tree passes, and each rule refuses the change that breaks it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from errata.catalogue import load_catalogue
from errata.check import check

GOOD = Path(__file__).parent / "good"
PAGE = "docs/json/expecting-property-name.md"
CASE = "snippets/json/expecting-property-name"

# what is changed (file, old text, new text) and what the check must say of it
BREAKS = {
    "page without case": (PAGE, "::: case json/expecting-property-name\n", "", "the page shows no case"),
    "case on no page": (PAGE, "::: case json/expecting-property-name\n", "", "no page shows this case"),
    "unknown case": (
        PAGE,
        "::: case json/expecting",
        "::: case json/unexpecting",
        "there is no case 'json/unexpecting-property-name'",
    ),
    "embedded twice": (
        PAGE,
        "## Prevention\n",
        "## Prevention\n\n::: case json/expecting-property-name\n",
        "a second time",
    ),
    "embed without name": (
        PAGE,
        "::: case json/expecting-property-name",
        "::: case",
        "not an embed; each stands on a line of its own",
    ),
    "missing section": (PAGE, "## Prevention\n", "", "sections are missing: Prevention"),
    "unknown section": (PAGE, "## Prevention\n", "## Avoiding it\n", "unknown section 'Avoiding it'"),
    "sections out of order": (PAGE, "## Prevention", "## Other causes", "sections are missing: Prevention"),
    "typed related pages": (PAGE, "::: related", "- a page", "put `::: related` under Related"),
    "long title": (PAGE, 'title: "JSON', 'title: "JSON' + "x" * 60, "the title has"),
    "short description": (
        PAGE,
        "The JSON decoder stops at a brace that no key follows; what leads there and how to",
        "How to",
        "the description has",
    ),
    "typed message": (PAGE, "… line 1 column 2`", "… line 9 column 9`", "no record says"),
    "typed heading": (
        PAGE,
        "# `JSONDecodeError: Expecting property",
        "# `JSONDecodeError: Expected property",
        "no record says",
    ),
    "message in running text": (
        PAGE,
        "Print the text.",
        "It says JSONDecodeError: Expecting property name",
        "into backticks",
    ),
    "dead link": (PAGE, "](expecting-property-name.md)", "](nowhere.md)", "leads nowhere"),
    "no front matter": (PAGE, "---\ntitle", "title", "the front matter is missing"),
    "front matter without tags": (PAGE, "tags: [json, python, script, parsing]\n", "", "'tags' is missing"),
    "unknown front matter": (PAGE, "tags:", "date: today\ntags:", "unknown front matter key 'date'"),
    "two headings": (PAGE, "## Prevention", "# Prevention", "a page has one H1"),
    "record of another error": (
        f"{CASE}/error.txt",
        "Expecting property",
        "Expected property",
        "does not fit the signature",
    ),
    "edited record": (
        f"{CASE}/error.txt",
        "json.decoder.JSONDecodeError",
        "JSONDecodeError",
        "does not fit the signature",
    ),
    "hidden error": (
        f"{CASE}/fixed.py",
        "print",
        "try:\n    json.loads('{')\nexcept Exception:\n    pass\nprint",
        "this handler hides the error",
    ),
    "raised by itself": (
        f"{CASE}/broken.py",
        'json.loads("{")',
        'raise ValueError("Expecting")',
        "the program raises an error itself",
    ),
    "long program": (f"{CASE}/fixed.py", "import json\n", "import json\n" + "x = 1\n" * 40, "40 is the limit"),
    "unwritten page": (PAGE, "Read until the end.", "TODO", "write what is marked TODO"),
    "copied program": (
        f"{CASE}/fixed.py",
        'import json\n\nprint(json.loads("{}"))\n#> {}\n',
        'import json\n\njson.loads("{")\n',
        "is a copy of the broken",
    ),
    "stamp without a run": (f"{CASE}/verified.json", "", '{"date": "2026-01-01"}', "not a stamp"),
    "stamp by hand": (
        f"{CASE}/verified.json",
        "",
        '{"date": "2026-01-01", "python": "3.12.1", "packages": {}, "digest": "0", "seal": "0"}',
        "was edited by hand",
    ),
    "needless exemption": (
        "exemptions.txt",
        "",
        "quote docs/json/x.md: there was once a reason\n",
        "needs no exemption",
    ),
    "exemption without reason": ("exemptions.txt", "", "quote docs/json/x.md:\n", "write `<rule> <path>: <reason>`"),
    "exemptions out of order": (
        "exemptions.txt",
        "",
        "quote b: a good reason\nlink a: a good reason\n",
        "keep the lines sorted",
    ),
}


def _copy(target: Path) -> Path:
    shutil.copytree(GOOD, target, dirs_exist_ok=True)
    return target


def _problems(root: Path) -> str:
    return "\n".join(f"{problem}" for problem in check(load_catalogue(root)))


def test_a_good_tree_passes():
    """Nothing is said about a tree that follows every rule."""
    assert _problems(GOOD) == ""


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_rule_is_found(name, tmp_path):
    """One change, one complaint that says what to do."""
    file, old, new, expected = BREAKS[name]
    path = _copy(tmp_path) / file
    text = path.read_text() if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else new)
    assert expected in _problems(tmp_path)


def test_an_exemption_covers_its_rule_and_file(tmp_path):
    """A listed exemption silences one rule for one file."""
    path = _copy(tmp_path) / PAGE
    path.write_text(path.read_text().replace("## Prevention\n", "", 1))
    (tmp_path / "exemptions.txt").write_text(f"sections {PAGE}: a page of the old shape\n")
    assert _problems(tmp_path) == ""


def test_a_changed_program_drops_its_stamp(tmp_path):
    """The stamp of a run belongs to the programs of that run."""
    from errata.stamp import new_stamp, read_stamp, write_stamp

    root = _copy(tmp_path)
    case = load_catalogue(root).cases["json/expecting-property-name"]
    assert read_stamp(case) is None
    write_stamp(case, new_stamp(case, "3.12.1", {"pydantic": "2.12.5"}))
    assert read_stamp(case).packages == {"pydantic": "2.12.5"}
    case.broken.path.write_text(case.broken.path.read_text() + "\n")
    assert read_stamp(case) is None
    assert _problems(root) == ""
