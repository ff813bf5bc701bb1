"""The repository check: a good tree passes, and each rule refuses the change that breaks it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from errata.catalogue import load_catalogue
from errata.check import check
from errata.cli import main

GOOD = Path(__file__).parent / "good"
PAGE = "docs/json/expecting-property-name.md"
INDEX = "docs/json/index.md"
CASE = "snippets/json/expecting-property-name"
# another page of the same error, as somebody writes it who does not know the first
OTHER = "docs/json/other.md"
COPY = (GOOD / PAGE).read_text().replace("half a text", "a part of a text")

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
    "edited history": (
        f"{CASE}/versions.json",
        "",
        '{"json-1.0": {}, "seal": "0"}',
        "versions.json: was edited by hand",
    ),
    "no history": (f"{CASE}/versions.json", "", "[]", "versions.json: not a history"),
    "missing section": (PAGE, "## Prevention\n", "", "sections are missing: Prevention"),
    "unknown section": (PAGE, "## Prevention\n", "## Avoiding it\n", "unknown section 'Avoiding it'"),
    "section under another name": (PAGE, "## Prevention", "## Other causes", "sections are missing: Prevention"),
    "section twice": (
        PAGE,
        "## Prevention\n",
        "## Other causes\n\nNone.\n\n## Prevention\n",
        "a second time; join the two",
    ),
    "two sections swapped": (
        PAGE,
        "## Prevention\n\nRead until the end.\n\n## Related\n\n::: related",
        "## Related\n\n::: related\n\n## Prevention\n\nRead until the end.\n",
        "'Prevention' stands after 'Related'",
    ),
    "empty section": (PAGE, "Read until the end.\n", "", "the section 'Prevention' is empty"),
    "typed related pages": (PAGE, "::: related", "- a page", "put `::: related` under Related"),
    "long title": (PAGE, 'title: "JSON', 'title: "JSON' + "x" * 60, "the title has"),
    "short description": (
        PAGE,
        "The JSON decoder stops at a brace that no key follows; what leads there and how to",
        "How to",
        "the description has",
    ),
    "short title": (
        PAGE,
        'title: "JSONDecodeError: Expecting property name"',
        'title: "JSON"',
        "the title has 4 characters",
    ),
    "index without description": (
        "docs/json/index.md",
        "description: What the decoder of Python's json module raises, each with a program that fails and one that works.\n",
        "",
        "front matter key 'description' is missing",
    ),
    "American word": (
        PAGE,
        "Print the text.",
        "Print the text, colors and all.",
        "'colors' is American; write 'colours'",
    ),
    "American word in the description": (
        PAGE,
        "The JSON decoder stops",
        "The JSON behavior stops",
        "write 'behaviour'",
    ),
    "American word in another file": ("README.md", "", "# Errors\n\nInitialize it.\n", "write 'Initialise'"),
    "page of one title": (
        OTHER,
        "",
        COPY.replace("# `JSON", "# `x JSON").replace("The JSON", "A JSON"),
        "has the title of json/",
    ),
    "page of one description": (OTHER, "", COPY.replace('title: "', 'title: "x '), "has the description of json/"),
    "page of one prose": (OTHER, "", COPY, "of its words stand on json/expecting-property-name too"),
    "error of another page": (OTHER, "", COPY, "none of its recorded errors leads here first"),
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
    "near link": (
        PAGE,
        "](expecting-property-name.md)",
        "](expecting-property-nam.md)",
        "did you mean expecting-property-name.md",
    ),
    "dead anchor": (
        PAGE,
        "](expecting-property-name.md)",
        "](#most-common-causes)",
        "did you mean #most-common-cause?",
    ),
    "dead anchor elsewhere": (PAGE, "](expecting-property-name.md)", "](index.md#nothing)", "index.md has no #nothing"),
    "dead anchor of a case": (
        PAGE,
        "](expecting-property-name.md)",
        "](#case-expecting-name)",
        "this page has no #case-exp",
    ),
    "absolute link": (PAGE, "](expecting-property-name.md)", "](/json/)", "write it relative"),
    "unencrypted link": (PAGE, "](expecting-property-name.md)", "](http://example.org)", "is not encrypted"),
    "empty link": (PAGE, "](expecting-property-name.md)", "]()", "the link has no target"),
    "dead image": (PAGE, "Print the text.", "![the text](text.png)", "text.png leads nowhere"),
    "image without text": (PAGE, "Print the text.", "![](text.png)", "has no text; say what it shows"),
    "dead link of an element": (PAGE, "Print the text.", '<a href="nowhere.md">text</a>', "nowhere.md leads nowhere"),
    "dead link of a reference": (PAGE, "Print the text.", "[text][1]\n\n[1]: nowhere.md", "nowhere.md leads nowhere"),
    "dead link in the documentation": ("docs/contributing/index.md", "", "# Add\n\n[x](nowhere.md)\n", "leads nowhere"),
    "no front matter": (PAGE, "---\ntitle", "title", "the front matter is missing"),
    "front matter without tags": (PAGE, "tags: [json, python, script, parsing]\n", "", "'tags' is missing"),
    "unknown front matter": (PAGE, "tags:", "date: today\ntags:", "unknown front matter key 'date'"),
    "page in no group": (
        PAGE,
        "script, parsing]",
        "script, text]",
        "no group of json/index.md lists it; give it one of",
    ),
    "group without pages": (INDEX, "::: pages", "::: pages json streams\n\n::: pages", "no page stands under streams"),
    "tag of two groups": (
        INDEX,
        "files\n",
        "files\n\n::: pages json parsing\n",
        "the tag 'parsing' leads to two groups",
    ),
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
    "hidden error among others": (
        f"{CASE}/fixed.py",
        "print",
        'try:\n    json.loads("{")\nexcept (ValueError, Exception):\n    """Nothing."""\nprint',
        "this handler hides the error",
    ),
    "suppressed error": (
        f"{CASE}/fixed.py",
        "print",
        'import contextlib\n\nwith contextlib.suppress(Exception):\n    json.loads("{")\nprint',
        "`suppress` hides the error",
    ),
    "long program": (
        f"{CASE}/fixed.py",
        "import json\n",
        "import json\n" + "x = 1\n" * 40,
        "40 is the limit",
    ),
    "unformatted program": (
        f"{CASE}/fixed.py",
        'print(json.loads("{}"))',
        "print( json.loads('{}'))",
        f"not formatted; run `errata format {CASE}`",
    ),
    "unused import": (
        f"{CASE}/fixed.py",
        "import json\n",
        "import json\nimport os\n",
        f"`os` imported but unused (F401); `errata format {CASE}` mends it",
    ),
    "skipped test": ("tests/test_x.py", "", "import pytest\n\npytest.skip()\n", "no test is skipped"),
    "expected failure": (
        "tests/test_x.py",
        "",
        "import pytest\n\n\n@pytest.mark.xfail\ndef test(): ...\n",
        "no test is",
    ),
    "skipping program": (
        f"{CASE}/fixed.py",
        "import json\n",
        "import json\nfrom pytest import importorskip\n",
        "no test is",
    ),
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
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(old, new, 1) if old else new)
    assert expected in _problems(tmp_path)


GOOD_TEXTS = {
    "link to a heading": "[below](#how-to-debug-it)",
    "link to a heading of another page": "[list](index.md#json)",
    "link to a case": "[program](#case-expecting-property-name)",
    "link to another site": "[json](https://docs.python.org/3/library/json.html#json.JSONDecodeError)",
    "link in code": "Write `[text](nowhere.md)` there.",
    "image": "![the decoder](decoder.svg)",
    "heading with an id": "### Own { #own-id }\n\nSee [here](#own-id).",
    "American name in code": "`color` is a field, and so is `serialize`.",
    "American message in quotes": 'The log says "Connection canceled", without a colour.',
    "American target": "[docs](https://example.org/color/behavior)",
    "British words": "The behaviour of the initialised serialiser is recognised in its licence, its program and its size.",
    "fenced code": "```\n[x](nowhere.md) color\n```",
}


@pytest.mark.parametrize("name", GOOD_TEXTS)
def test_good_prose_is_left_alone(name, tmp_path):
    """What looks like a break of a rule, and is none."""
    page = _copy(tmp_path) / PAGE
    (page.parent / "decoder.svg").write_text("<svg/>")
    page.write_text(page.read_text().replace("Print the text.", GOOD_TEXTS[name], 1))
    assert _problems(tmp_path) == ""


def test_formatting_a_case_changes_that_case_alone(tmp_path, monkeypatch, capsys):
    """What is shown stays, other cases and pages too, and what needs nothing is not named; then the check has no complaint."""
    monkeypatch.chdir(_copy(tmp_path))
    shutil.copytree(tmp_path / CASE, tmp_path / "snippets/json/comma")
    fixed = tmp_path / CASE / "fixed.py"
    good = fixed.read_text()
    for folder in (CASE, "snippets/json/comma"):
        (tmp_path / folder / "fixed.py").write_text(
            good.replace('"{}"', " '{}'").replace("import", "import os\nimport", 1)
        )
    assert main(["format", CASE]) == 0
    assert capsys.readouterr().out == f"{CASE}/fixed.py: formatted\n"
    assert fixed.read_text() == good
    assert (tmp_path / "snippets/json/comma/fixed.py").read_text() != good
    broken = tmp_path / CASE / "broken.py"
    broken.write_text(broken.read_text().replace('"{"', "'{'"))
    assert f"run `errata format {CASE}`, then `errata record json/expecting-property-name`" in _problems(tmp_path)
    assert main(["format"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["format"]) == 0
    assert capsys.readouterr().out == ""


def test_a_case_that_vanishes_hides_nothing_else(tmp_path):
    """A folder that is taken away after loading is one complaint; the other rules go on."""
    root = _copy(tmp_path)
    catalogue = load_catalogue(root)
    shutil.rmtree(root / CASE)
    (root / PAGE).write_text((root / PAGE).read_text().replace("Print the text.", "Colors."))
    told = "\n".join(map(str, check(catalogue)))
    assert "was taken away while the check ran" in told
    assert "write 'Colours'" in told


@pytest.mark.parametrize("name", ["expecting-property-name", "json", "json/expecting-property-name", PAGE, CASE])
def test_what_is_checked_can_be_named_briefly(name, tmp_path, monkeypatch, capsys):
    """By the last part of an id, by a framework, an id, a file or a folder."""
    monkeypatch.chdir(_copy(tmp_path))
    (tmp_path / CASE / "error.txt").unlink()
    (tmp_path / "README.md").write_text("The color.\n")
    assert main(["check", name]) == 1
    told = capsys.readouterr().out
    assert "the record is missing" in told
    assert "README" not in told


@pytest.mark.parametrize("asked", [[], [PAGE], ["expecting-property-name"], ["json"], [CASE]])
def test_a_case_that_cannot_be_read_is_one_complaint(asked, tmp_path, monkeypatch, capsys):
    """The cause, for the case as for its page, and nothing of what follows from it: quotes, embeds, exemptions."""
    monkeypatch.chdir(_copy(tmp_path))
    (tmp_path / CASE / "case.toml").write_text("error = oops\n")
    (tmp_path / "exemptions.txt").write_text(
        f"found {PAGE}: it tells nothing\nfound {CASE}/case.toml: it tells nothing\n"
    )
    assert main(["check", *asked]) == 1
    (told,) = capsys.readouterr().out.splitlines()
    assert told.startswith(f"{CASE}/case.toml: not valid TOML")


def test_a_page_that_cannot_be_read_leaves_its_cases_alone(tmp_path):
    """They are on that page, whatever else is wrong with it."""
    page = _copy(tmp_path) / PAGE
    page.write_text(page.read_text().replace("tags:", "date: today\ntags:"))
    assert "unknown front matter key" in _problems(tmp_path)
    assert "no page shows this case" not in _problems(tmp_path)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("expecting-property-name", "this page and its case"),
        (PAGE, "this page and its case"),
        (CASE, "this case"),
        ("README.md", "README.md"),
    ],
)
def test_it_says_what_was_checked(name, what, tmp_path, monkeypatch, capsys):
    """So that a name that stood for something else is noticed."""
    monkeypatch.chdir(_copy(tmp_path))
    (tmp_path / "README.md").write_text("Text.\n")
    assert main(["check", name]) == 0
    assert capsys.readouterr().err.splitlines()[0] == f"nothing to complain about in {what}"


def test_a_case_without_a_stamp_is_a_note(tmp_path, monkeypatch, capsys):
    """It is no error: a release stamps everything anew, and until then the page says so."""
    from errata.stamp import new_stamp, write_stamp

    monkeypatch.chdir(_copy(tmp_path))
    case = load_catalogue(tmp_path).cases["json/expecting-property-name"]
    assert main(["check", CASE]) == 0
    assert f"note: not verified as it is now, and the page will say so: {case.id}" in capsys.readouterr().err
    write_stamp(case, new_stamp(case, "3.12.1", {}))
    assert main(["check", CASE]) == 0
    assert "note" not in capsys.readouterr().err


def test_an_error_that_says_nothing_leads_nowhere(tmp_path):
    """A record without a message finds no page, which somebody has to exempt, or to give it words."""
    root = _copy(tmp_path)
    (root / CASE / "case.toml").write_text('error = "TimeoutError"\n')
    (root / CASE / "error.txt").write_text("TimeoutError\n")
    page = root / PAGE
    page.write_text(page.read_text().replace("# `JSONDecodeError: Expecting property name", "# `Nothing comes back "))
    told = _problems(root)
    assert "none of its recorded errors leads here first" in told
    assert "the recorded error does not lead to json/expecting-property-name" in told


def test_an_error_that_anybody_may_have_leads_nowhere_surely(tmp_path):
    """What the page's own record is merely similar to is not found by its readers either."""
    root = _copy(tmp_path)
    error = "AttributeError: 'dict' object has no attribute 'encode'"
    (root / CASE / "case.toml").write_text(f'error = "{error}"\n')
    (root / CASE / "error.txt").write_text(
        f'Traceback (most recent call last):\n  File "broken.py", line 3, in <module>\n{error}\n'
    )
    page = root / PAGE
    page.write_text(page.read_text().replace("# `JSONDecodeError: Expecting property name", f"# `{error}` `"))
    told = _problems(root)
    assert "none of its recorded errors leads here first and surely" in told
    assert "the recorded error does not lead to" not in told


def test_a_name_of_several_pages_is_refused(tmp_path, monkeypatch, capsys):
    """With the ids to choose from."""
    monkeypatch.chdir(_copy(tmp_path))
    shutil.copytree(tmp_path / "docs/json", tmp_path / "docs/yaml")
    assert main(["check", "expecting-property-name"]) != 0
    assert "json/expecting-property-name or yaml/expecting-property-name" in capsys.readouterr().err


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
    case.broken.path.write_text(case.broken.path.read_text() + "# stops at once\n")
    assert read_stamp(case) is None
    assert _problems(root) == ""
