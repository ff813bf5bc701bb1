"""The published site: this repository's own, built by MkDocs and completed; what machines read, and what leads to a page."""

from __future__ import annotations

import gzip
import json
import os
import re
import struct
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from conftest import CATALOGUE, ROOT
from conftest import PUBLISHED_AT as SITE
from jsonschema import Draft202012Validator
from site_tree import make_tree, stamp_all

from errata.address import Addresses
from errata.card import SIZE, Card, draw_card
from errata.catalogue import load_catalogue
from errata.dates import History
from errata.feed import feed
from errata.head import with_head
from errata.problem import Refused
from errata.publication import SCHEMA, publish
from errata.redirects import moved_problems, other_addresses, redirect
from errata.runtimes.node import node

PAGES = list(CATALOGUE.pages.values())


@pytest.fixture(scope="module")
def site(published_site) -> Path:
    """The whole site as it is published."""
    return published_site


class Head(HTMLParser):
    """What the head of a page says."""

    def __init__(self, html: str):
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: list[dict[str, str]] = []
        self.title = self.data = ""
        self.inside = ""
        self.feed(html.partition("</head>")[0])

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self.inside = "data" if values.get("type") == "application/ld+json" else tag
        if tag == "meta" and (name := values.get("property") or values.get("name")):
            self.meta[name] = values.get("content", "")
        elif tag == "link":
            self.links.append(values)

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "title" and not self.title:
            self.title = data
        elif self.inside == "data":
            self.data += data

    def linked(self, relation: str, type: str = "") -> list[str]:
        return [link["href"] for link in self.links if link["rel"] == relation and link.get("type", "") == type]


@pytest.fixture(scope="module")
def heads(site) -> dict[str, Head]:
    """The head of each page of an error."""
    return {page.id: Head((site / page.id / "index.html").read_text()) for page in PAGES}


# --- for machines -----------------------------------------------------------------------------------------------------


def test_every_page_is_there_as_markdown(site):
    """With all programs, recorded errors and stamps in place, and nothing left to fill in."""
    for page in PAGES:
        text = (site / page.id / "index.md").read_text()
        assert not re.search(r"^\s*::: ", text, re.M), page.id
        assert page.heading in text.splitlines()[0].replace("`", "")
        for id in page.cases:
            case = CATALOGUE.cases[id]
            for path in (*(program.path for program in case.programs), *case.companions):
                assert path.read_text(errors="replace").rstrip("\n") in text, path
            assert case.record.rstrip("\n") in text
        assert text.count("\nVerified ") + text.count("\nNot verified ") == len(page.cases)


def test_every_page_is_there_as_data(site):
    """Each page's data is as the published schema describes it."""
    schema = json.loads((site / SCHEMA.name).read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for page in PAGES:
        data = json.loads((site / page.id / "index.json").read_text())
        assert [error.message for error in validator.iter_errors(data)] == [], page.id
        assert [case["id"] for case in data["cases"]] == list(page.cases)
        assert data["address"] == f"{SITE}{page.id}/"
        assert urljoin(f"{SITE}{page.id}/", data["$schema"]) == SITE + SCHEMA.name


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: page.pop("cases"),
        lambda page: page.update(extra=1),
        lambda page: page["cases"][0]["programs"].pop(),
        lambda page: page["cases"][0]["programs"][0].update(role="wrong"),
        lambda page: page.update(updated="yesterday"),
        lambda page: page["cases"][0]["verified"].pop("python"),
    ],
)
def test_schema_refuses_other_data(site, spoil):
    """The schema is not one that everything fits."""
    page = next(page for page in PAGES if "null" not in page.tags)
    data = json.loads((site / page.id / "index.json").read_text())
    spoil(data)
    assert list(Draft202012Validator(json.loads(SCHEMA.read_text())).iter_errors(data))


def test_schema_is_described():
    """Every key of the schema is named on the page about it."""
    text = (ROOT / "docs/contributing/page-json.md").read_text()
    schema = json.loads(SCHEMA.read_text())
    for part in (schema, *schema["$defs"].values()):
        for key in part.get("properties", {}):
            assert f"`{key}`" in text, key


def test_llms_txt_lists_every_page(site):
    """Each entry is a Markdown file of the site; the long one has the text of all."""
    short, full = (site / "llms.txt").read_text(), (site / "llms-full.txt").read_text()
    addresses = re.findall(r"^- \[.*\]\((\S+)\)", short, re.M)
    assert sorted(addresses) == sorted([f"{SITE}{page.id}/index.md" for page in PAGES] + [f"{SITE}llms-full.txt"])
    for address in addresses:
        assert (site / address.removeprefix(SITE)).is_file()
    for page in PAGES:
        assert f"Source: {SITE}{page.id}/\n" in full
        assert (site / page.id / "index.md").read_text() in full


# --- findable -----------------------------------------------------------------------------------------------------------


def test_heads_say_what_people_type(site, heads):
    """Title, description, canonical address, the picture and the other forms of the page."""
    for id, head in heads.items():
        page = CATALOGUE.pages[id]
        assert head.title.startswith(page.title)
        assert head.meta["description"] == head.meta["og:description"] == page.description
        assert head.meta["og:title"] == page.title
        assert head.linked("canonical") == [f"{SITE}{id}/"] == [head.meta["og:url"]]
        picture = site / head.meta["og:image"].removeprefix(SITE)
        width, height = struct.unpack(">II", picture.read_bytes()[16:24])
        assert (width, height) == SIZE == (int(head.meta["og:image:width"]), int(head.meta["og:image:height"]))
        assert page.heading in head.meta["og:image:alt"]
        for type in ("text/markdown", "application/json", "application/atom+xml"):
            (href,) = head.linked("alternate", type)
            assert (site / id / href).resolve().is_file()


def test_titles_and_descriptions_differ(heads):
    """No two pages look the same in a list of results."""
    found = heads.values()
    assert len({head.title for head in found}) == len({head.meta["description"] for head in found}) == len(PAGES)


def test_other_pages_have_heads(site):
    """Home, indexes and the pages for contributors are described as well, and name the feed."""
    for path in ("", "langgraph/", "contributing/", "contributing/design/"):
        head = Head((site / path / "index.html").read_text())
        assert head.meta["og:url"] == SITE + path
        assert head.meta["og:title"]
        assert (site / path / head.linked("alternate", "application/atom+xml")[0]).resolve().is_file()


@pytest.fixture
def small(tmp_path):
    """The fixture's checkout with pages as a generator might have built them: their folders, and heads."""
    folder = make_tree(tmp_path / "tree")
    stamp_all(folder)
    for page in ("", *load_catalogue(folder).pages):
        (folder / "site" / page).mkdir(parents=True, exist_ok=True)
        (folder / "site" / page / "index.html").write_text("<html><head><title>x</title></head><body></body></html>")
    return folder


def test_publishing_again_changes_nothing(small):
    """A second run finds its own elements and files; a finished site is refused, and so is one that lacks a page."""
    site, catalogue = small / "site", load_catalogue(small)
    publish(catalogue, site, Addresses(SITE))
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    publish(catalogue, site, Addresses(SITE))
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    (site / "crewai/task-group/index.html").unlink()
    with pytest.raises(Refused, match="the built site lacks crewai/task-group"):
        publish(catalogue, site, Addresses(SITE))
    (site / "offline.js").touch()
    with pytest.raises(Refused, match="was finished before"):
        publish(catalogue, site, Addresses(SITE))


def test_a_page_without_head_is_refused():
    """What is no page is not made one."""
    with pytest.raises(ValueError, match="no </head>"):
        with_head("<p>fragment</p>", "<meta>")


CHECK = "import type {{ TechArticle, WithContext }} from 'schema-dts';\nconst pages: WithContext<TechArticle>[] = {};\n"


@pytest.fixture(scope="module")
def complaints_about(tmp_path_factory):
    """A function that checks structured data against the vocabulary of schema.org, as its authors' types have it."""
    sys.path.insert(0, str(ROOT / "tools"))
    from npm_tools import folder

    modules = folder() / "node_modules"
    here = tmp_path_factory.mktemp("types")
    (here / "node_modules").symlink_to(modules)
    vocabulary = (modules / "schema-dts/dist/schema.d.ts").read_text()

    def check(data: list[dict]) -> list[str]:
        unknown = [kind for kind in kinds(data) if f'"@type": "{kind}"' not in vocabulary]
        (here / "pages.ts").write_text(CHECK.format(json.dumps(data)))
        options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext"]
        done = subprocess.run(
            [node(), str(modules / "typescript/bin/tsc"), *options, "pages.ts"],
            cwd=here,
            capture_output=True,
            text=True,
        )
        return unknown + done.stdout.splitlines()

    return check


def kinds(data) -> set[str]:
    """Every `@type` in it."""
    if isinstance(data, list):
        return set().union(*map(kinds, data))
    if isinstance(data, dict):
        return {data["@type"]} | set().union(*map(kinds, data.values())) if "@type" in data else set()
    return set()


def test_structured_data_is_valid(site, heads, complaints_about):
    """Every page is a TechArticle in schema.org's words, with the error, the versions and the fix."""
    data = {id: json.loads(head.data) for id, head in heads.items()}
    assert complaints_about(list(data.values())) == []
    for id, article in data.items():
        page, case = CATALOGUE.pages[id], CATALOGUE.cases[CATALOGUE.pages[id].cases[0]]
        assert article["@type"] == "TechArticle"
        assert article["url"] == f"{SITE}{id}/"
        assert article["about"][0]["name"] == page.heading
        assert len(article["headline"]) <= 110
        assert re.search(r"\d+\.\d+", article["dependencies"])
        texts = [part["text"] for part in article["hasPart"] if "text" in part]
        assert texts == [program.path.read_text() for program in case.fixed]
        for part in article["hasPart"]:
            assert (site / part["url"].removeprefix(SITE)).is_file()


@pytest.mark.parametrize(
    "wrong",
    [
        {"headlin": "x"},
        {"dateModified": 3},
        {"hasPart": [{"@type": "SoftwareSourceCode", "softwareVersion": "1"}]},
        {"about": {"@type": "Misstake", "name": "x"}},
    ],
    ids=str,
)
def test_vocabulary_refuses_other_words(complaints_about, wrong):
    """The check of structured data is one that can fail."""
    assert complaints_about([{"@context": "https://schema.org", "@type": "TechArticle", **wrong}])


def test_sitemap_has_the_dates_of_changes(site):
    """Every page once, with the day on which it changed; others without the day of the build."""
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    text = (site / "sitemap.xml").read_text()
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == text
    found = {
        url.findtext("s:loc", namespaces=spaces): url.findtext("s:lastmod", namespaces=spaces)
        for url in ElementTree.fromstring(text).findall("s:url", spaces)
    }
    history = History(ROOT)
    for page in PAGES:
        assert found.pop(f"{SITE}{page.id}/") == history.of(page, CATALOGUE).updated[:10]
    assert f"{SITE}langgraph/" in found
    assert set(found.values()) == {None}


def test_feed_names_changed_pages(site):
    """Atom as its readers expect it; an entry's name stays when the site moves."""
    atom = {"a": "http://www.w3.org/2005/Atom"}
    root = ElementTree.fromstring((site / "feed.xml").read_text())
    entries = root.findall("a:entry", atom)
    assert 1 < len(entries) <= 60
    updated = [entry.findtext("a:updated", namespaces=atom) for entry in entries]
    assert updated == sorted(updated, reverse=True)
    assert root.findtext("a:updated", namespaces=atom) == updated[0]
    ids = [entry.findtext("a:id", namespaces=atom) for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        assert entry.findtext("a:title", namespaces=atom)
        assert entry.findtext("a:summary", namespaces=atom)
        assert (site / entry.find("a:link", atom).get("href").removeprefix(SITE) / "index.html").is_file()
    history = History(ROOT)
    dates = {page.id: history.of(page, CATALOGUE) for page in PAGES}
    elsewhere = ElementTree.fromstring(feed(CATALOGUE, dates, Addresses("https://other.example/")))
    assert [entry.findtext("a:id", namespaces=atom) for entry in elsewhere.findall("a:entry", atom)] == ids


def test_codes_lead_to_their_pages(site):
    """An official code is an address: of its page, or of the list of those it may mean."""
    found = other_addresses(CATALOGUE)
    assert "INVALID_CONCURRENT_GRAPH_UPDATE" in found
    for address, pages in found.items():
        text = (site / address / "index.html").read_text()
        targets = re.findall(r'<a href="([^"]+)"', text)
        assert targets == [f"{SITE}{page.id}/" for page in pages]
        assert ('http-equiv="refresh"' in text) == (len(pages) == 1)


def test_a_page_that_moved_leads_on(tmp_path):
    """The old address is a file that leads to the new one, wherever the site is; a wrong one is refused by the check."""
    folder = make_tree(tmp_path / "tree", site=False)
    page = folder / "docs/langgraph/not-a-mapping.md"
    page.write_text(page.read_text().replace("\ntags:", "\nmoved_from: [langgraph/old-name]\ntags:", 1))
    catalogue = load_catalogue(folder)
    (pages,) = [pages for address, pages in other_addresses(catalogue).items() if address == "langgraph/old-name"]
    assert list(moved_problems(catalogue)) == []
    text = redirect("langgraph/old-name", pages, Addresses(""))
    assert "url=../../langgraph/not-a-mapping/" in text
    for wrong, words in (
        ("langgraph/not-a-mapping", "is the address of a page"),
        ("Old Name", "write the old page's id"),
    ):
        page.write_text(re.sub(r"moved_from: .*", f"moved_from: ['{wrong}']", page.read_text()))
        catalogue = load_catalogue(folder)
        (problem,) = moved_problems(catalogue)
        assert words in str(problem)


def test_nothing_names_the_root_of_a_host(site):
    """All of it works below a path: no address of a published file begins with a slash."""
    for page in PAGES:
        head = re.search(r"<!-- errata -->.*<!-- /errata -->", (site / page.id / "index.html").read_text(), re.S)[0]
        assert not re.search(r'(?:href|content)="/', head)
    for path in (site / "feed.xml", *(site / address / "index.html" for address in other_addresses(CATALOGUE))):
        assert not re.search(r'(?:href|url)="?/', path.read_text())


def test_without_an_address_everything_is_relative(small):
    """A site that does not know where it will be names its own files by how far they are."""
    site = small / "site"
    publish(load_catalogue(small), site, Addresses(""))
    head = Head((site / "langgraph/not-a-mapping/index.html").read_text())
    assert (site / "langgraph/not-a-mapping" / head.meta["og:image"]).resolve().is_file()
    assert json.loads(head.data)["url"] == "../../langgraph/not-a-mapping/"
    text = "".join(
        path.read_text() for path in (site / "llms.txt", site / "feed.xml", site / "langgraph/not-a-mapping/index.html")
    )
    assert "http://127" not in text
    assert "(langgraph/not-a-mapping/index.md)" in (site / "llms.txt").read_text()


# --- dates and pictures ---------------------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str, date: str = "2026-01-01T00:00:00Z") -> None:
    names = {f"GIT_{who}_{what}": "nobody" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    subprocess.run(
        ["git", "-C", str(folder), *arguments], check=True, capture_output=True, env={**os.environ, **names, **dates}
    )


def test_dates_are_those_of_commits(tmp_path):
    """A page changes with its text and its programs, not by being verified; without history its stamps are known."""
    folder = make_tree(tmp_path / "tree", site=False)
    stamp_all(folder)

    def dates(root: Path = folder):
        catalogue = load_catalogue(root)
        return History(root).of(catalogue.pages["langgraph/not-a-mapping"], catalogue)

    assert (dates().published, dates().updated) == ("", "2026-03-01T00:00:00Z")
    git(folder, "init", "-q")
    for date, path, text in (
        ("2026-04-01T08:00:00Z", "", ""),
        ("2026-04-02T08:00:00Z", "snippets/langgraph/string-return/fixed.py", "# clearer\n"),
        ("2026-04-03T08:00:00Z", "snippets/langgraph/string-return/verified.json", "\n"),
        ("2026-04-04T08:00:00Z", "docs/crewai/task-group.md", "\n"),
    ):
        if path:
            (folder / path).write_text((folder / path).read_text() + text)
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "a change", date=date)
    assert (dates().published, dates().updated) == ("2026-04-01T08:00:00Z", "2026-04-02T08:00:00Z")
    assert not dates().is_new
    git(tmp_path, "clone", "-q", "--depth", "1", folder.as_uri(), "shallow")
    assert dates(tmp_path / "shallow").published == ""


def test_a_picture_takes_any_heading(tmp_path):
    """Words that are wider than the picture are divided; what is too long ends in an ellipsis, within its lines."""
    from io import BytesIO

    from errata.card import FONT

    for heading in ("x", "langgraph.checkpoint.serde." * 8, "a word " * 80, "W" * 300, "…"):
        file = BytesIO()
        draw_card(Card("LangGraph", heading, "1 cause, each run"), ROOT / FONT, file)
        assert struct.unpack(">II", file.getvalue()[16:24]) == SIZE
