"""Finishing a site: what the policy refuses, which rules of a stylesheet stay, what is written."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest
from vectors import VECTORS

from errata.finish import Refusal, finish
from errata.index import dump
from errata.policy import POLICY, as_text, refused, with_policy
from errata.runtimes.node import node
from errata.stylesheet import Names, prune

ROOT = Path(__file__).parent.parent
SEARCH = ("matcher.js", "match-worker.js", "paste.js")
HOME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<link rel="stylesheet" href="assets/stylesheets/main.12ab.min.css">
<link rel="stylesheet" href="assets/errata.css"></head>
<body class="here"><p class="lead" id="top" data-side="left">text</p><script src="assets/a.js"></script></body></html>
"""
BREAKING = [
    "<script>alert(1)</script>",
    '<script type="module">alert(1)</script>',
    '<p onclick="alert(1)">',
    "<img src=x onerror=alert(1)>",
    '<a href="java&#115;cript:alert(1)">',
    '<a href=" JavaScript:alert(1)">',
    "<style>p { color: red }</style>",
    '<td style="text-align: left">',
]
HOLDING = [
    '<script src="assets/a.js"></script>',
    '<script id="__config" type="application/json">{"a": "<b onclick=1>"}</script>',
    '<script type="application/ld+json">{}</script>',
    "<code>&lt;script&gt;alert(1)&lt;/script&gt; style=&quot;x&quot;</code>",
    '<p title="a style=b > c onclick=d">',
    '<path fill="#123" d="M0 0">',
]
PAGE = '<div class="a b" id="one" data-side="left"><p lang="en"></p><input type="checkbox"></div>'
KEPT = {
    ".a{x:y}",
    ".a.b>p{x:y}",
    "#one{x:y}",
    "p:not(.missing){x:y}",
    "div:is(.missing,.b){x:y}",
    "[data-side=left]{x:y}",
    '[data-side^="le"]{x:y}',
    ":root{x:y}",
    "*{x:y}",
    ".a::before{x:y}",
    "input:checked~.added{x:y}",
    "@media print{.a{x:y}}",
    '@font-face{font-family:"F"}',
}
DROPPED = {
    ".missing{x:y}",
    ".a .missing{x:y}",
    "#two{x:y}",
    "table{x:y}",
    "div:is(.missing,.gone){x:y}",
    "[data-side=right]{x:y}",
    "[data-other]{x:y}",
    "@media print{.missing{x:y}}",
    ".a{--unused:1}",
    "@keyframes unused{from{x:y}}",
}


@pytest.mark.parametrize("text", BREAKING)
def test_what_the_policy_forbids_is_named(text):
    """Each of these would not run, or not be seen, under the policy."""
    assert list(refused(text))


@pytest.mark.parametrize("text", HOLDING)
def test_what_the_policy_allows_passes(text):
    """Data, shown text and files are no scripts."""
    assert not list(refused(text))


def test_the_policy_is_strict():
    """Nothing inline, nothing evaluated, no other host."""
    assert POLICY["default-src"] == "'none'"
    assert not re.search(r"unsafe|\*|https?:", as_text(header=True))
    assert "frame-ancestors" in as_text(header=True)
    assert "frame-ancestors" not in as_text()


def test_the_policy_stands_before_everything_that_it_holds():
    """A page without a character set has no place for it."""
    page = with_policy(HOME)
    assert page.index("Content-Security-Policy") < page.index("stylesheet")
    with pytest.raises(ValueError, match="no <meta charset"):
        with_policy("<html><head></head></html>")


@pytest.mark.parametrize("rule", sorted(KEPT))
def test_a_rule_that_may_match_stays(rule):
    """Classes come from the pages, or from words in the scripts."""
    assert prune(rule, _names()) == rule


@pytest.mark.parametrize("rule", sorted(DROPPED))
def test_a_rule_that_cannot_match_goes(rule):
    """Also from a list, where the rest stays."""
    assert prune(rule, _names()) == ""
    if not rule.startswith(("@", ".a{--")):
        assert prune(f".a,{rule}", _names()) == ".a{x:y}"


def test_what_is_used_indirectly_stays():
    """A custom property that another one uses, and the keyframes of an animation."""
    css = ":root{--one:1;--two:var(--one);--three:3}.a{x:var(--two);animation:move 1s}@keyframes move{from{x:y}}"
    assert prune(css, _names()) == css.replace(";--three:3", "")


def _names() -> Names:
    names = Names()
    names.read_page(PAGE)
    names.read_script('element.classList.add("added")')
    return names


def _site(folder: Path, home: str = HOME) -> Path:
    (folder / "assets/stylesheets").mkdir(parents=True)
    (folder / "deep/page").mkdir(parents=True)
    (folder / "index.html").write_text(home)
    (folder / "deep/page/index.html").write_text(HOME.replace("assets/", "../../assets/"))
    (folder / "404.html").write_text(HOME.replace('"assets/', '"/base/assets/'))
    (folder / "assets/stylesheets/main.12ab.min.css").write_text(".here{background:url(../x.svg)}.gone{x:y}")
    (folder / "assets/errata.css").write_text(".lead{background:url(y.svg)}.gone{x:y}")
    (folder / "assets/a.js").write_text("// words\nexport function one(argument) {\n  return argument + 1;\n}\n")
    (folder / "errors.json").write_text("{}")
    return folder


def test_a_finished_site(tmp_path):
    """One stylesheet at the right address from every depth, addresses in it moved, scripts small, the worker's list complete."""
    site = _site(tmp_path)
    finish(site)
    sheet = next(site.glob("assets/site.*.css"))
    assert sheet.read_text() == ".here{background:url(stylesheets/../x.svg)}.lead{background:url(y.svg)}"
    for page, base in (("index.html", ""), ("deep/page/index.html", "../../"), ("404.html", "/base/")):
        text = (site / page).read_text()
        assert re.findall(r'rel="stylesheet" href="([^"]*)"', text) == [f"{base}assets/{sheet.name}"]
        assert "<html data-offline " in text
    assert len((site / "assets/a.js").read_text()) < 50
    stored = json.loads(re.search(r"\[[^\]]*\.css[^\]]*\]", (site / "offline.js").read_text())[0])
    assert stored == ["assets/a.js", f"assets/{sheet.name}", "errors.json"]


def test_the_version_follows_the_contents(tmp_path):
    """Another byte in a stored file is another version of the worker."""
    one, two, three = (_site(tmp_path / name) for name in ("one", "two", "three"))
    (three / "errors.json").write_text("{ }")
    for site in (one, two, three):
        finish(site)
    texts = [(site / "offline.js").read_text() for site in (one, two, three)]
    assert texts[0] == texts[1] != texts[2]


def test_a_site_that_cannot_be_finished(tmp_path):
    """No site, one that breaks the policy, one that is finished: each with its reason, and nothing is changed."""
    with pytest.raises(Refusal, match=r"no index\.html"):
        finish(tmp_path)
    home = HOME.replace("text", "<b onclick=x()>text</b>")
    site = _site(tmp_path / "site", home)
    with pytest.raises(Refusal, match=r"index\.html: a script stands in an attribute"):
        finish(site)
    assert (site / "index.html").read_text() == home
    finish(_site(tmp_path / "other"))
    with pytest.raises(Refusal, match="finished before"):
        finish(tmp_path / "other")


def test_the_small_matcher_gives_the_same_results(finished_site, tmp_path):
    """All vectors of both languages, with the script that is published."""
    data = json.loads(VECTORS.read_text())
    index = tmp_path / "errors.json"
    index.write_text(json.dumps(data["index"]))
    done = subprocess.run(
        [node(), ROOT / "tests/matcher.mjs", finished_site / "assets/matcher.js", index],
        input="".join(json.dumps(vector["text"]) + "\n" for vector in data["vectors"]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) > 20
    assert answers == [vector["results"] for vector in data["vectors"]]


def test_scripts_are_small(finished_site):
    """Matcher, worker and paste box together stay below 8 KB as a server sends them; the index below 40 KB for 300 signatures."""
    assert _sent(*(finished_site / "assets" / name for name in SEARCH)) < 8 * 1024
    data = json.loads((finished_site / "errors.json").read_text())
    part = data | {"entries": data["entries"][:300]}
    assert len(part["entries"]) == 300
    assert len(gzip.compress(dump(part).encode(), 9)) < 40 * 1024


def _sent(*paths: Path) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)
