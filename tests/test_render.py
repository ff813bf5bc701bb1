"""Rendering: cases and lists as HTML against golden files, records taken apart, stamps, and embeds that are refused."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import time

import pytest
from golden import assert_golden
from markdown import Markdown
from site_tree import ROOT, STAMPED, make_tree, stamp, stamp_all

from errata import shelf
from errata.answer import changes
from errata.case import RUNTIMES as CASE_RUNTIMES
from errata.case import SERVICES as CASE_SERVICES
from errata.catalogue import load_catalogue
from errata.excerpt import excerpt
from errata.highlight import DEEPEST, NARROW, differences, highlight
from errata.render import RUNTIMES, SERVICES, render_case
from errata.signature import Signature
from errata.stamp import read_stamp

PAGE = "docs/langgraph/not-a-mapping.md"
CASE = "snippets/langgraph/string-return"


@pytest.fixture
def tree(tmp_path):
    """The fixture's cases and pages, stamped."""
    folder = make_tree(tmp_path / "tree", site=False)
    for framework, name in (("langgraph", "LangGraph"), ("crewai", "CrewAI"), ("autogen", "AutoGen")):
        (folder / "docs" / framework / "index.md").write_text(f"# {name}\n\n::: pages {framework}\n")
    stamp_all(folder)
    return folder


def render(tree, path: str, build: bool = True) -> str:
    """A page as Python-Markdown gives it, with the front matter taken off as generators do.

    With `build`, in a build of its own; otherwise in the one that runs.
    """
    if build:
        shelf._keepers.clear()
    text = (tree / path).read_text()
    if text.startswith("---\n"):
        text = text.split("\n---\n", 1)[1].lstrip("\n")
    extensions = ["admonition", "fenced_code", "tables", "toc", "errata.embed"]
    return Markdown(extensions=extensions, extension_configs={"errata.embed": {"root": str(tree)}}).convert(text)


def edit(tree, path: str, old: str, new: str) -> None:
    """Replaces text in a file, which must be there."""
    text = (tree / path).read_text()
    assert old in text
    (tree / path).write_text(text.replace(old, new))


def test_wordings_of_reports_are_listed(tree):
    """What leads to a page can be read on it, with a sign for what varies; a recorded wording is shown by its case."""
    assert "from reports" not in render(tree, PAGE)
    edit(tree, PAGE, "tags:", 'wordings:\n  - "InvalidUpdateError: Node {name} said <b> and {{}}"\ntags:')
    html = render(tree, PAGE)
    assert "1 other wording of this error, from reports" in html
    assert "<code>InvalidUpdateError: Node … said &lt;b&gt; and {}</code>" in html


@pytest.mark.parametrize(
    "id", ["langgraph/string-return", "langgraph/nested-loop", "crewai/closed-group", "autogen/shared-team"]
)
def test_case(tree, id):
    """One fix with a stamp; several fixes, pinned, without a stamp; a group with companions; two languages."""
    case = load_catalogue(tree).cases[id]
    assert_golden(f"{id.replace('/', '-')}.html", render_case(case, read_stamp(case)))


@pytest.mark.parametrize("path", [PAGE, "docs/crewai/task-group.md", "docs/langgraph/index.md"])
def test_page(tree, path):
    """Facts below the heading, a case in an admonition, an embed in a fence that stays text, related pages, a table."""
    assert_golden(f"page-{path.removeprefix('docs/').replace('/', '-')}.html", render(tree, path))


def test_frameworks(tree):
    """The home page's list counts pages and cases."""
    (tree / "docs/index.md").write_text("# Home\n\n::: frameworks\n")
    html = render(tree, "docs/index.md")
    assert '<a href="langgraph/index.md"><strong>LangGraph</strong><span>1 page, 2 cases</span></a>' in html
    assert html.count("<li>") == 3


def test_every_runtime_and_service_has_words():
    """What a case may say is said in words on its page."""
    assert set(RUNTIMES) == set(CASE_RUNTIMES)
    assert set(SERVICES) == set(CASE_SERVICES)


def test_text_of_programs_is_escaped(tree):
    """What stands in a program or a record is shown, never run."""
    html = render(tree, "docs/crewai/task-group.md")
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;missing&gt;" in html


# --- records ------------------------------------------------------------------------------------------------------

FRAMES = 'Traceback (most recent call last):\n  File "broken.py", line 3, in f\n    run()\n  File "x/y.py", in g\n'
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"


@pytest.mark.parametrize(
    ("record", "signature", "expected"),
    [
        ("ValueError: no\n", "ValueError: no", ("ValueError: no", "", "", 0)),
        (
            FRAMES + "x.Bad: no\nsecond\n\nfourth\n",
            "x.Bad: no",
            ("x.Bad: no\nsecond\n\nfourth", "", "broken.py, line 3", 8),
        ),
        (
            FRAMES + "KeyError: 'a'\n" + CAUSE + FRAMES + "x.Bad: no\n",
            "x.Bad: no",
            ("x.Bad: no", "", "broken.py, line 3", 13),
        ),
        (
            FRAMES + "KeyError: 'key'\n" + CAUSE + FRAMES + "x.Bad: no\n",
            "KeyError: 'key'",
            ("x.Bad: no", "KeyError: 'key'", "broken.py, line 3", 13),
        ),
        (
            FRAMES
            + "ExceptionGroup: two (2 sub-exceptions)\n  +---------------- 1 ----------------\n  | ValueError: other\n"
            "  +---------------- 2 ----------------\n  | Traceback (most recent call last):\n"
            "  |   File \"broken.py\", line 9, in h\n  | KeyError: 'key'\n",
            "KeyError: 'key'",
            ("ExceptionGroup: two (2 sub-exceptions)", "KeyError: 'key'", "broken.py, line 9", 11),
        ),
        (
            FRAMES + "NotImplementedError\nDuring task 'x'\n",
            "NotImplementedError",
            ("NotImplementedError\nDuring task 'x'", "", "broken.py, line 3", 6),
        ),
        ("tool 'x' failed\n", "tool {name} failed", ("tool 'x' failed", "", "", 0)),
    ],
    ids=["message alone", "several lines", "chain", "documented cause", "group", "note without message", "log line"],
)
def test_excerpt(record, signature, expected):
    """The error that left the program, and the documented one where that is another."""
    found = excerpt(record, Signature(signature))
    assert (found.error, found.inner, found.place, found.frames) == expected


def test_excerpts_of_all_records(catalogue):
    """In every record of this repository the documented error is found, and stands at the start of a line of it."""
    for case in catalogue.cases.values():
        if case.record:
            found = excerpt(case.record, case.signature)
            shown = found.inner or found.error
            assert shown.startswith(case.signature.type), case.id
            assert all(piece.strip() in shown for piece in case.signature.pieces), case.id
            assert re.search(rf"^[\s|]*{re.escape(shown.partition(chr(10))[0])}", case.record, re.M), case.id


def test_differences():
    """Lines that only one program has; empty lines are never marked."""
    left, right = "a\nb\n\nc\n", "a\n\n\nx\nc\nd\n"
    assert differences(left, right) == (frozenset({2}), frozenset({4, 6}))
    assert differences(left, left) == (frozenset(), frozenset())


def test_long_lines_wrap_below_their_indentation():
    """Every indentation that lines get a class for has a rule in the style sheet."""
    css = (ROOT / "docs/assets/errata.css").read_text()
    for indent in range(0, DEEPEST + 1, 4):
        assert f".w{indent}" in css
    long = "if x:\n" + " " * 30 + "y = " + "1 + " * NARROW + "1\n"
    assert f'class="w{DEEPEST}"' in highlight(long, "x.py", "id")


# --- stamps -------------------------------------------------------------------------------------------------------


def test_stamp_of_a_run(tree):
    """Date, framework and Python of the run; further packages are folded away."""
    html = render(tree, PAGE)
    assert 'Verified <time datetime="2026-03-01">2026-03-01</time> with langgraph 1.2.3, Python 3.12.1' in html
    assert "Also installed: httpx 0.28.1." in html


def test_without_a_run_not_verified(tree):
    """No stamp, no date: neither at the case, nor for the page, nor in the table."""
    (tree / CASE / "verified.json").unlink()
    html = render(tree, PAGE) + render(tree, "docs/langgraph/index.md")
    assert html.count('class="errata-stamp errata-stamp--none">Not verified<') == 2
    assert "<span>Not verified</span>" in html
    assert "not verified</td>" in html
    assert "2026" not in html


@pytest.mark.parametrize("name", ["broken.py", "fixed.py", "case.toml", "error.txt", "new.py"])
def test_changed_case_drops_its_stamp(tree, name):
    """Programs, settings, record and companions are what the stamp is about."""
    assert "Verified" in render(tree, PAGE)
    with (tree / CASE / name).open("a") as file:
        file.write("# changed\n")
    html = render(tree, PAGE)
    assert "Verified" not in html
    assert "errata-problem" not in html, "being out of date is no problem of the page"


def test_a_page_is_as_old_as_its_oldest_case(tree):
    """The table shows the earliest date, and none where one case has no stamp."""
    assert "not verified</td>" in render(tree, "docs/langgraph/index.md")
    stamp(tree, "langgraph/nested-loop", "2026-02-02")
    assert "<td>2026-02-02</td>" in render(tree, "docs/langgraph/index.md")
    stamp(tree, "langgraph/nested-loop", "2026-05-05")
    assert f"<td>{STAMPED['langgraph/string-return']}</td>" in render(tree, "docs/langgraph/index.md")


def test_a_group_lists_the_pages_of_its_tags(tree):
    """Another group's table leaves the page out; each case stands there with its message."""
    index = tree / "docs/langgraph/index.md"
    index.write_text("# LangGraph\n\n::: pages langgraph state\n")
    html = render(tree, "docs/langgraph/index.md")
    assert "not-a-mapping.md#case-string-return" in html
    assert "<code>TypeError: 'str' object is not a mapping</code>" in html
    index.write_text("# LangGraph\n\n::: pages langgraph tools\n\n::: pages langgraph serving state\n")
    assert render(tree, "docs/langgraph/index.md").count('not-a-mapping.md"') == 1
    assert "No page has been written here yet" in render(tree, "docs/langgraph/index.md")


# --- refusals -----------------------------------------------------------------------------------------------------

EMBED = "::: case langgraph/string-return\n"
REFUSED = {
    "unknown case": (
        PAGE,
        EMBED,
        "::: case langgraph/strin-return\n",
        "not-a-mapping.md:21: embeds langgraph/strin-return, but there is no such case; did you mean langgraph/string-return?",
    ),
    "nothing like it": (
        PAGE,
        EMBED,
        "::: case langgraph/qqqqq\n",
        "not-a-mapping.md:21: embeds langgraph/qqqqq, but there is no such case; write it in snippets/langgraph/qqqqq/",
    ),
    "malformed case": (
        f"{CASE}/case.toml",
        "error =",
        "colour = 1\nerror =",
        "not-a-mapping.md:21: embeds langgraph/string-return, which cannot be read",
    ),
    "why it is malformed": (f"{CASE}/case.toml", "error =", "colour = 1\nerror =", "case.toml: unknown key 'colour'"),
    "twice": (PAGE, EMBED, EMBED + "\n" + EMBED, "not-a-mapping.md:23: embeds langgraph/string-return a second time"),
    "mistyped embed": (PAGE, EMBED, "::: cases langgraph/string-return\n", "not-a-mapping.md:21: not an embed"),
    "embed without target": (PAGE, EMBED, "::: case\n", "not-a-mapping.md:21: not an embed"),
    "unknown framework": (
        "docs/langgraph/index.md",
        "::: pages langgraph",
        "::: pages langraph",
        "index.md:3: lists the pages of 'langraph', but there is no docs/langraph/",
    ),
    "related on an index": (
        "docs/langgraph/index.md",
        "::: pages langgraph",
        "::: related",
        "index.md:3: ::: related belongs on a page",
    ),
    "front matter": (PAGE, "tags: [", "colour: red\ntags: [", "not-a-mapping.md: unknown front matter key 'colour'"),
    "no record": (
        f"{CASE}/error.txt",
        None,
        None,
        "string-return: has no record yet; run `errata record langgraph/string-return`",
    ),
    "edited stamp": (f"{CASE}/verified.json", "2026-03-01", "2026-11-20", "verified.json: was edited by hand"),
    "broken stamp": (f"{CASE}/verified.json", '"seal"', '"sea"', "verified.json: not a stamp"),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_refused(tree, caplog, reason):
    """What cannot be published is a warning of MkDocs with file, line and next step, and stands on the page."""
    path, old, new, message = REFUSED[reason]
    if old is None:
        (tree / path).unlink()
    else:
        edit(tree, path, old, new)
    with caplog.at_level(logging.WARNING):
        html = render(tree, path if path.endswith(".md") else PAGE)
    warnings = [
        record for record in caplog.records if record.name.startswith("mkdocs.") and record.levelno == logging.WARNING
    ]
    assert any(message in record.getMessage() for record in warnings), [record.getMessage() for record in warnings]
    assert "This page cannot be published" in html


def test_good_tree_warns_of_nothing(tree, caplog):
    """The checks above have something to tell apart."""
    for path in sorted((tree / "docs").rglob("*.md")):
        assert "cannot be published" not in render(tree, str(path.relative_to(tree)))
    assert not caplog.records


def test_front_matter_that_is_no_yaml(tree, caplog):
    """A generator leaves such front matter in the text; it is not shown as if it were prose without a word."""
    path = tree / "docs/langgraph/index.md"
    path.write_text("---\ntitle: Errors: all of them\n---\n\n# LangGraph\n\n::: pages langgraph\n")
    Markdown(extensions=["errata.embed"], extension_configs={"errata.embed": {"root": str(tree)}}).convert(
        path.read_text()
    )
    assert "docs/langgraph/index.md:1: the front matter is not valid YAML" in caplog.text


def test_outside_a_checkout(tmp_path, caplog, monkeypatch):
    """Without snippets/ there is a sentence, not a traceback."""
    monkeypatch.chdir(tmp_path)
    html = Markdown(extensions=["errata.embed"]).convert("# A\n\n::: related\n")
    assert "there is no snippets/ and docs/ here" in caplog.text
    assert "there is no snippets/ and docs/ here" in html


# --- keeping up to date --------------------------------------------------------------------------------------------


def test_catalogue_is_loaded_once_and_again_after_a_change(tree, monkeypatch):
    """A build loads it once however many pages it has; an edited program or page is seen in the next build."""
    loads = []
    original = shelf.load_catalogue
    monkeypatch.setattr(shelf, "load_catalogue", lambda root: loads.append(root) or original(root))
    shelf._keepers.clear()
    for _ in range(20):
        render(tree, PAGE, build=False)
    assert len(loads) == 1
    # what the page itself shows is looked at each time
    edit(tree, f"{CASE}/fixed.py", "Paris", "Lutetia")
    assert "Lutetia" in render(tree, PAGE, build=False)
    assert len(loads) == 2
    edit(tree, PAGE, "A node returned", "Some node returned")
    assert "Some node" in render(tree, PAGE, build=False)
    assert len(loads) == 3
    # what it says of others is looked at in the next build
    edit(tree, "docs/crewai/task-group.md", "# ExceptionGroup: unhandled", "# ExceptionGroup: unheard-of")
    time.sleep(max(0.0, shelf._keepers[tree].next_look - time.monotonic()))
    assert "unheard-of" in render(tree, PAGE, build=False)
    assert len(loads) == 4


def test_rendering_imports_no_framework():
    """Serving the site needs the site's packages alone."""
    code = (
        "import sys, errata.embed\n"
        "found = {name.partition('.')[0] for name in sys.modules} & set(sys.argv[1].split(','))\n"
        "print(*sorted(found))"
    )
    names = "langgraph,langchain_core,crewai,autogen_core,autogen_agentchat,openai,fastapi,pytest,pytest_examples,zensical,mkdocs"
    done = subprocess.run(
        [sys.executable, "-c", code, names], capture_output=True, text=True, env={**os.environ}, check=True
    )
    assert done.stdout.strip() == ""


# --- the answer in short ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken", "fixed", "expected"),
    [
        ("a\nb\n", "a\nc\n", [((1,), (1,))]),
        ("a\n\nb\n", "a\nb\n", []),
        ("go()\n", "result = go()\nprint(result)\n#> 3\n", []),
        ("go(1)\n", "result = go(2)\nassert result == 3\n", [((0,), (0,))]),
        ("one\nsame\ntwo\n", "1\nsame\n2\n", [((0,), (0,)), ((2,), (2,))]),
        ("a\nb\n", "import c\na\nc.b\n", [((1,), (2,))]),
        ("from a import b\n", "from a.c import b\n", [((0,), (0,))]),
        ("run();\n", "const text = run();\nconsole.log(text);\n", []),
        ("a();\n}\n", "b();\n}\n//> 3\n", [((0,), (0,))]),
    ],
)
def test_lines_that_mend(broken, fixed, expected):
    """Empty lines, and lines that only show the result, mend nothing; a call that changed does."""
    assert [(change.gone, change.new) for change in changes(broken, fixed)] == expected


def test_answer_stands_below_the_heading(tree):
    """The table of habits is shown once, above the first section, with the lines that change and a link to the programs."""
    html = render(tree, PAGE)
    assert html.count("<th>Breaks</th>") == 1
    assert html.index("<h1") < html.index("<th>Breaks</th>") < html.index('href="#case-string-return"')
    assert html.index('href="#case-string-return"') < html.index("<h2")
    assert '<del class="hll">' in html
    assert '<ins class="hll">' in html


def test_page_that_leads_on_by_a_table_keeps_its_order(tree):
    """A guide to many symptoms sends its readers on before any of its causes is shown."""
    edit(
        tree,
        PAGE,
        "## Most common cause",
        "| You see | Go to |\n|---|---|\n| a | [b](#related) |\n\n## Most common cause",
    )
    html = render(tree, PAGE)
    assert html.index("<th>You see</th>") < html.index("<th>Breaks</th>")
    assert "errata-answer" not in html


def test_malformed_diagram_keeps_a_page_from_being_published(tree, caplog):
    """With the line in the file; the same is what `errata check` says."""
    edit(tree, PAGE, "l -> n: runs it", "l > n: runs it")
    with caplog.at_level(logging.WARNING):
        html = render(tree, PAGE)
    assert "is no step; write a -&gt; b: text" in html
    line = (tree / PAGE).read_text().split("\n").index("l > n: runs it") + 1
    assert f"not-a-mapping.md:{line}: " in caplog.text


def test_long_change_is_no_summary(tree):
    """More lines than fit are left to the programs; the habits and the link stay."""
    program = tree / CASE / "fixed.py"
    program.write_text("".join(f"x{number} = {number}\n" for number in range(9)) + program.read_text())
    html = render(tree, PAGE)
    assert "errata-answer" in html
    assert "errata-change" not in html


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("# `ValueError: a: b`", '<span class="errata-type">ValueError:</span> <code>a: b</code>'),
        ("# TypeError: '…' is no map", "<span class=\"errata-type\">TypeError:</span> '…' is no map"),
        ("# LangGraph: crash when scaling", "LangGraph: crash when scaling"),
        ("# `NotImplementedError` in `bind_tools`", "<code>NotImplementedError</code> in <code>bind_tools</code>"),
    ],
)
def test_class_in_a_heading(tree, heading, expected):
    """What is thrown has an element of its own; the heading's text, and so its anchor, stay as they were."""
    edit(tree, PAGE, "# TypeError: '…' object is not a mapping", heading)
    found = re.search(r'<h1 id="([^"]*)">(.*?)</h1>', render(tree, PAGE))
    assert found[2] == expected
    assert found[1] == re.sub(r"[^a-z_0-9-]+", "", heading[2:].lower().replace(" ", "-")).replace("--", "-")


def test_figures_are_counted(tree):
    """The home page says how much there is and how much of it was run; without all stamps it gives no date."""
    (tree / "docs/index.md").write_text("# Home\n\n::: figures\n")
    shown = dict(re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", render(tree, "docs/index.md")))
    assert shown == {"pages": "3", "programs that fail": "4", "programs that work": "5", "of the pairs verified": "3"}
    stamp(tree, "langgraph/nested-loop", "2026-04-01")
    shown = dict(re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", render(tree, "docs/index.md")))
    assert shown["last run"] == "2026-04-01"
    assert shown["no run is older"] == "2026-01-01"


def test_second_of_two_empty_lines_is_low():
    """It takes less room, and the text stays what it was."""
    html = highlight("a = 1\n\n\n\nb = 2\n\nc = 3\n", "x.py", "id")
    assert html.count('<span class="gap">\n</span>') == 2
    assert re.sub(r"<[^>]+>", "", html) == "a = 1\n\n\n\nb = 2\n\nc = 3\n"


def test_newest_pages(tree):
    """By the commits that added them; where there is no history, by the last runs."""
    (tree / "docs/index.md").write_text("# Home\n\n::: newest\n")
    assert re.findall(r"<small>(.*?)</small>", render(tree, "docs/index.md")) == [
        "LangGraph, 2026-03-01", "CrewAI, 2026-02-01", "AutoGen, 2026-01-01",
    ]  # fmt: skip
    git = ["git", "-C", str(tree), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    for date, path in (("2026-05-01", "docs/autogen"), ("2026-05-03", "docs/langgraph"), ("2026-05-02", "docs")):
        subprocess.run([*git, "add", path], check=True)
        moment = {"GIT_COMMITTER_DATE": f"{date}T12:00:00Z", "GIT_AUTHOR_DATE": f"{date}T12:00:00Z"}
        subprocess.run([*git, "commit", "-qm", "Pages"], check=True, env={**os.environ, **moment})
    assert re.findall(r"<small>(.*?)</small>", render(tree, "docs/index.md")) == [
        "LangGraph, 2026-05-03", "CrewAI, 2026-05-02", "AutoGen, 2026-05-01",
    ]  # fmt: skip
