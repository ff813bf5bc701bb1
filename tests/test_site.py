"""The site: built strictly by both generators, looked at in a browser, and asking nothing of other hosts."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import URLError

import pytest
from site_tree import ROOT, STAMPED, build, make_tree, stamp_all

from errata.answer import LINK
from errata.catalogue import load_catalogue

PAGES = [
    "",
    "langgraph/",
    "langgraph/not-a-mapping/",
    "crewai/task-group/",
    "autogen/shared-team/",
    "contributing/",
    "404.html",
]
NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1440, "height": 900}

# Hosts that the themes' own scripts name, and why no page asks for them.
NAMED_BY_THE_THEMES = {
    "api.github.com": "asked only where repo_url is on GitHub",
    "unpkg.com": "asked only where a page has a Mermaid diagram",
    "www.w3.org": "the name of a namespace, no address",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """The fixture's checkout, built by MkDocs with --strict."""
    folder = make_tree(tmp_path_factory.mktemp("site") / "tree")
    stamp_all(folder)
    done = build(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def zensical_tree(tmp_path_factory):
    """The same checkout, built by Zensical."""
    folder = make_tree(tmp_path_factory.mktemp("zensical") / "tree")
    stamp_all(folder)
    done = build(folder, "zensical", "build", "--clean")
    assert done.returncode == 0, done.stderr
    return folder


# --- what is in the output ----------------------------------------------------------------------------------------


@dataclass
class Shown:
    """What a page shows of one case."""

    blocks: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    stamp: str = ""
    run: str = ""


class Reader(HTMLParser):
    """Collects cases and addresses from a page."""

    def __init__(self, html: str):
        super().__init__()
        self.cases: dict[str, Shown] = {}
        self.loads: list[str] = []
        self.case: Shown | None = None
        self.open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "link" and {"stylesheet", "icon", "preload", "preconnect", "prefetch", "manifest"} & set(
            values.get("rel", "").split()
        ):
            self.loads.append(values.get("href", ""))
        elif tag not in ("a", "link"):
            self.loads += [values[name] for name in ("src", "srcset", "data", "poster", "action") if name in values]
        if tag in ("input", "link", "meta", "img", "br", "hr", "path"):
            return
        self.open.append((tag, values.get("class", "")))
        if tag == "section" and "errata-case" in values.get("class", "").split():
            self.case = self.cases.setdefault(values["id"], Shown())
        elif tag == "pre" and self.case:
            self.case.blocks.append("")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag == "section":
            self.case = None

    def handle_data(self, data):
        if not self.case:
            return
        tags = [tag for tag, _ in self.open]
        classes = " ".join(name for _, name in self.open)
        if "pre" in tags:
            self.case.blocks[-1] += data
        elif "errata-stamp" in classes:
            self.case.stamp += data
        elif "errata-run" in classes:
            self.case.run += data
        elif "label" in tags:
            self.case.labels.append(data)


def read(folder: Path, page: str) -> Reader:
    return Reader((folder / "site" / page / "index.html").read_text())


def test_programs_errors_and_stamps_are_in_the_output(tree):
    """Each embedded file stands on its page character for character, with the whole record and the stamp."""
    catalogue = load_catalogue(tree)
    assert not catalogue.problems
    seen = 0
    for page in catalogue.pages.values():
        shown = read(tree, page.id).cases
        assert list(shown) == [f"case-{id.partition('/')[2]}" for id in page.cases]
        for id in page.cases:
            case, here = catalogue.cases[id], shown[f"case-{id.partition('/')[2]}"]
            for path in (*(program.path for program in case.programs), *case.companions):
                assert path.read_text() in here.blocks, path
            assert case.record.strip() in [block.strip() for block in here.blocks]
            assert here.stamp.startswith(f"Verified {STAMPED[id]}" if id in STAMPED else "Not verified")
            assert here.run.startswith("Run as ")
            seen += 1
    assert seen == len(catalogue.cases) == 4


def test_both_generators_show_the_same(tree, zensical_tree):
    """The content does not depend on the generator."""
    for page in load_catalogue(tree).pages:
        assert read(tree, page).cases == read(zensical_tree, page).cases
    for name in ("langgraph", "index.html"):
        # MkDocs takes the mark for its search out of the page
        pattern = (
            r'<(?:table|ul) class="errata-(?:pages|frameworks)"(?: data-search-exclude="true")?>(.*?)</(?:table|ul)>'
        )
        ours, theirs = (
            re.findall(
                pattern, (folder / "site" / name / ("index.html" if name == "langgraph" else "")).read_text(), re.S
            )
            for folder in (tree, zensical_tree)
        )
        assert len(ours) == 1
        assert re.sub(r"\s+", " ", ours[0]) == re.sub(r"\s+", " ", theirs[0])


def test_both_generators_draw_the_same(tree, zensical_tree):
    """A diagram is a picture with words in both, not the text of its fence."""
    ours, theirs = (
        re.findall(
            r"<figure class=.errata-diagram.*?</figure>", (folder / "site" / PAGES[2] / "index.html").read_text(), re.S
        )
        for folder in (tree, zensical_tree)
    )
    assert len(ours) == 1
    assert re.sub(r' data-search-exclude="true"', "", ours[0]) == re.sub(r' data-search-exclude="true"', "", theirs[0])
    assert 'aria-label="A loop is started where one runs.' in ours[0]
    assert "lanes:" not in ours[0]


def test_search_shows_what_a_page_says(tree):
    """The box below a heading repeats the page; a result that began with it would say the same of every page."""
    entries = json.loads((tree / "site" / "search" / "search_index.json").read_text())["docs"]
    texts = [entry["text"] for entry in entries if entry["location"].startswith("langgraph/")]
    assert any("<p>" in text for text in texts)
    assert not any(LINK in text for text in texts)


def test_links_lead_to_built_pages(tree, zensical_tree):
    """Links made from the catalogue are resolved by both generators."""
    for folder in (tree, zensical_tree):
        for page in PAGES[:-1]:
            html = (folder / "site" / page / "index.html").read_text()
            assert not re.search(r'href="[^"]*\.md["#]', html), page
            for block in re.findall(
                r'class="errata-(?:pages|frameworks|related|facts)".*?</(?:table|div|p)>', html, re.S
            ):
                for target, anchor in re.findall(r'href="([^"#]+)#?([^"]*)"', block):
                    built = (folder / "site" / page / target).resolve().joinpath("index.html")
                    assert built.is_file(), (page, target)
                    assert not anchor or f'id="{anchor}"' in built.read_text(), (page, target, anchor)


def test_frameworks_of_the_navigation():
    """A framework has an index page, and the navigation names it."""
    settings = (ROOT / "mkdocs.yml").read_text()
    catalogue = load_catalogue(ROOT)
    folders = {path.parent.name for path in (ROOT / "docs").glob("*/index.md")} - {"contributing"}
    assert {case.framework for case in catalogue.cases.values()} <= folders
    for folder in folders:
        assert f": {folder}/index.md" in settings
        assert f"/{folder}/*" in settings
        assert catalogue.names[folder]


@pytest.mark.parametrize("generator", ["tree", "zensical_tree"])
def test_no_address_of_another_host_is_loaded(request, generator):
    """Pages, styles and our own scripts name nothing that a browser would fetch elsewhere."""
    site = request.getfixturevalue(generator) / "site"
    for path in site.rglob("*.html"):
        for address in Reader(path.read_text()).loads:
            assert not re.match(r"(https?:)?//", address), (path, address)
    for path in site.rglob("*.css"):
        for address in re.findall(r"""(?:url\(|@import)\s*["']?([^"')]+)""", path.read_text()):
            assert not re.match(r"(https?:)?//", address), (path, address)
    for path in scripts(site):
        assert path.name.startswith("bundle.") or not named_hosts(path), path


def scripts(site: Path) -> list[Path]:
    return [*site.rglob("*.js"), *site.rglob("*.mjs")]


def named_hosts(script: Path) -> set[str]:
    return set(re.findall(r"""["'`](?:https?:)?//([a-z0-9.-]+\.[a-z]{2,})(?=[/"'`])""", script.read_text()))


def test_hosts_named_by_the_themes(tree, zensical_tree):
    """The list of exemptions is complete, and each of them is still needed."""
    found = set().union(*(named_hosts(path) for folder in (tree, zensical_tree) for path in scripts(folder / "site")))
    assert found == set(NAMED_BY_THE_THEMES)


def test_scan_sees_foreign_addresses():
    """The scan above would find what it looks for."""
    html = '<link rel="stylesheet" href="https://a.example/x.css"><script src="//b.example/x.js"></script><img src="data:,"><a href="https://c.example">c</a>'
    assert Reader(html).loads == ["https://a.example/x.css", "//b.example/x.js", "data:,"]


def test_fonts_have_their_licence():
    """Every font that is served lies beside its licence."""
    fonts = list((ROOT / "docs/assets/fonts").glob("*.woff2"))
    assert fonts
    for font in fonts:
        family = re.sub(r"-(latin|variable).*", "", font.stem)
        assert "SIL Open Font License" in (font.parent / f"{family}-LICENSE.txt").read_text()


# --- what is refused ------------------------------------------------------------------------------------------------


def test_unknown_case_fails_a_strict_build(tmp_path):
    """With file, line and next step; a build that is not strict shows it on the page."""
    folder = make_tree(tmp_path / "tree")
    page = folder / "docs/langgraph/not-a-mapping.md"
    page.write_text(page.read_text().replace("::: case langgraph/string-return", "::: case langgraph/strin-return"))
    done = build(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert (
        "docs/langgraph/not-a-mapping.md:21: embeds langgraph/strin-return, but there is no such case; did you mean"
        in done.stderr
    )
    assert "Aborted with" in done.stdout
    done = build(folder, "mkdocs", "build")
    assert done.returncode == 0
    html = (folder / "site/langgraph/not-a-mapping/index.html").read_text()
    assert "This page cannot be published" in html
    assert "not-a-mapping.md:21: embeds langgraph/strin-return" in html


def test_broken_case_on_no_page_fails_a_strict_build(tmp_path):
    """A folder that cannot be read is not passed over because no page shows it."""
    folder = make_tree(tmp_path / "tree")
    (folder / "snippets/langgraph/half-written").mkdir()
    (folder / "snippets/langgraph/half-written/case.toml").write_text('error = "ValueError: half written"\n')
    done = build(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "snippets/langgraph/half-written: a case has exactly one broken program" in done.stderr


# --- in a browser -----------------------------------------------------------------------------------------------------


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address(tree):
    """Where the built site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tree / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def opened(browser, **options):
    """A page in a context of its own, and every address it asked for."""
    context = browser.new_context(**options)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page, asked
    context.close()
    assert not errors


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_browser_asks_this_host_alone(browser, address, size, scheme):
    """Every kind of page, opened, searched and switched to the other scheme, in a real browser; nothing overflows."""
    with opened(browser, viewport=size, color_scheme=scheme) as (page, asked):
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, path
        page.goto(address)
        page.keyboard.press("/")
        page.locator(".md-search__input").fill("mapping")
        page.locator(".md-search__input").press("End")
        page.locator(".md-search-result__item a").first.wait_for()
        page.keyboard.press("Escape")
        page.locator(".errata-scheme").click()
        page.wait_for_load_state("networkidle")
        assert len(asked) > len(PAGES)
        assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]


def panels(page) -> dict[str, dict | None]:
    """Boxes of the visible panels of the case, by the id of their radio button."""
    return {
        panel.evaluate(
            "panel => panel.previousElementSibling.previousElementSibling.id.split('--')[1]"
        ): panel.bounding_box()
        for panel in page.locator("#case-nested-loop .errata-panel").all()
        if panel.is_visible()
    }


def test_side_by_side_where_there_is_room(browser, address):
    """Broken on the left, one fix on the right; the other fix a click away, the broken one always there."""
    # in the fixture this case stands in an admonition; its neighbour below the heading has the room
    with opened(browser, viewport=WIDE) as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        case = page.locator("#case-string-return")
        broken, fixed = (case.locator(f".errata-side--{role} .errata-panel") for role in ("broken", "fixed"))
        left, right = broken.bounding_box(), fixed.bounding_box()
        assert left["x"] + left["width"] <= right["x"] + 1
        assert abs(left["y"] - right["y"]) < 2
        assert case.locator(".errata-message").bounding_box()["x"] < right["x"]
        assert not case.locator(".errata-pick").first.is_visible()
        marked = case.locator(".errata-side--broken .hll").first
        assert marked.inner_text().strip() == 'return "Paris"'
        assert marked.evaluate("line => getComputedStyle(line, '::before').content") == '"\u2212"'
        assert (
            case.locator(".errata-side--fixed .hll").first.evaluate(
                "line => getComputedStyle(line, '::before').content"
            )
            == '"+"'
        )


def test_tabs_where_there_is_none(browser, address):
    """One panel at a time, switched by a click and by the arrow keys."""
    with opened(browser, viewport=NARROW) as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        assert set(panels(page)) == {"0"}
        page.locator("#case-nested-loop .errata-tab").nth(2).click()
        assert set(panels(page)) == {"2"}
        page.keyboard.press("ArrowLeft")
        assert set(panels(page)) == {"1"}
        page.locator("#case-nested-loop .errata-tab").first.click()
        assert set(panels(page)) == {"0"}
        box = page.locator("#case-nested-loop .errata-message code").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW["width"]


def test_several_fixes_beside_the_broken_program(tree, browser, address):
    """With room, the tabs of the fixes change the right side alone."""
    with opened(browser, viewport={"width": 2400, "height": 1200}) as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        # the admonition that holds this case is as wide as the text
        page.add_style_tag(content=".md-typeset .admonition { max-width: none !important }")
        assert set(panels(page)) == {"0", "1"}
        page.locator("#case-nested-loop .errata-tab").nth(2).click()
        assert set(panels(page)) == {"0", "2"}


def test_copy_button_copies_its_program(tree, browser, address):
    """Exactly the program, whichever of the buttons, without the marks."""
    with opened(browser, viewport=WIDE, permissions=["clipboard-read", "clipboard-write"]) as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        for role in ("broken", "fixed"):
            block = page.locator(f"#case-string-return .errata-side--{role} .highlight").first
            block.hover()
            block.locator("button").first.click()
            program = (tree / f"snippets/langgraph/string-return/{role}.py").read_text()
            assert page.evaluate("navigator.clipboard.readText()") == program.strip()


def test_copy_button_copies_commands_without_prompts(browser, address):
    """What is typed, neither the prompt before it nor the answer below it."""
    with opened(browser, viewport=WIDE, permissions=["clipboard-read", "clipboard-write"]) as (page, _):
        page.goto(address + "contributing/")
        blocks = page.locator("pre:has(.gp)")
        for number in range(blocks.count()):
            block = blocks.nth(number)
            block.hover()
            block.locator("button").first.click()
            copied, shown = page.evaluate("navigator.clipboard.readText()"), block.locator("code").inner_text()
            wanted = [line.removeprefix("$ ") for line in shown.splitlines() if line.startswith("$ ")]
            assert copied.splitlines() == wanted


def test_the_section_that_is_read_is_marked(browser, address):
    """After a jump over many sections too, downwards and back."""
    with opened(browser, viewport=WIDE) as (page, _):
        page.goto(address + "contributing/")
        headings = page.locator("article h2, article h3")
        for number in (headings.count() // 2, 1):
            headings.nth(number).evaluate("heading => heading.scrollIntoView()")
            last = "[...all].findLast(heading => heading.getBoundingClientRect().top < innerHeight / 10).id"
            read = page.evaluate(f"(all => {last})(document.querySelectorAll('article :is(h2, h3)'))")
            page.wait_for_selector(f".md-nav--secondary .md-nav__link--active[href='#{read}']")
            assert page.locator(".md-nav--secondary .md-nav__link--active").count() == 1


def test_traceback_is_folded_and_there(browser, address):
    """The message is seen at once, the frames after a click."""
    with opened(browser, viewport=WIDE) as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        case = page.locator("#case-string-return")
        assert case.locator(".errata-message").is_visible()
        trace = case.locator(".errata-trace pre")
        assert not trace.is_visible()
        assert 'File "broken.py", line 5' in trace.text_content()
        case.locator(".errata-trace summary").click()
        assert trace.is_visible()


def test_case_is_marked_on_arrival(browser, address):
    """The address of a case shows it below the header, with a mark that its neighbours do not have."""
    with opened(browser, viewport=WIDE, reduced_motion="reduce") as (page, _):
        page.goto(address + "langgraph/not-a-mapping/#case-nested-loop")
        shadow = "case => getComputedStyle(case).boxShadow".replace("case", "element")
        assert page.locator("#case-nested-loop").evaluate(shadow) != "none"
        assert page.locator("#case-string-return").evaluate(shadow) == "none"
        page.wait_for_timeout(300)
        box, header = page.locator("#case-nested-loop").bounding_box(), page.locator(".md-header").bounding_box()
        assert header["height"] <= box["y"] < WIDE["height"]


def test_without_javascript(browser, address):
    """Everything can be read; the paste box, which would do nothing, is not shown."""
    with opened(browser, viewport=WIDE, java_script_enabled=False) as (page, asked):
        page.goto(address)
        assert not page.locator("#errata-paste").is_visible()
        assert page.locator(".errata-frameworks a").count() == 3
        page.goto(address + "langgraph/not-a-mapping/")
        assert page.locator("#case-string-return .errata-panel:visible").count() == 2
        assert not [url for url in asked if not url.startswith(address)]


def test_print_shows_every_program(browser, address):
    """On paper nothing is behind a tab, nothing that is pressed is there, and the page is light whatever the screen was."""
    with opened(browser, viewport=NARROW, color_scheme="dark") as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        page.emulate_media(media="print", color_scheme="dark")
        assert set(panels(page)) == {"0", "1", "2"}
        for chrome in (".md-header", ".md-sidebar", ".errata-trace", ".errata-answer__more", ".md-code__nav"):
            assert not page.locator(f"{chrome}:visible").count(), chrome
        paper, ink = (
            page.evaluate(f"getComputedStyle(document.body).{property}") for property in ("backgroundColor", "color")
        )
        light = [sum(map(float, re.findall(r"[\d.]+", colour)[:3])) for colour in (paper, ink)]
        assert light[0] > 600 > 300 > light[1]


FIRST_SCREEN = {"laptop": {"width": 1366, "height": 768}, "phone": {"width": 360, "height": 740}}


@pytest.mark.parametrize("device", FIRST_SCREEN)
def test_first_screen_has_message_meaning_and_fix(browser, address, device):
    """Without scrolling: what is thrown, the habit that holds, the lines that mend it, and where the meaning begins."""
    size = FIRST_SCREEN[device]
    with opened(browser, viewport=size) as (page, _):
        page.goto(address + "langgraph/not-a-mapping/")
        for part in (
            "h1 .errata-type",
            ".errata-answer td >> nth=1",
            ".errata-change ins",
            "#what-this-error-means + p",
        ):
            box = page.locator(part).first.bounding_box()
            assert box["height"] > 0, part
            assert box["y"] + min(box["height"], 40) <= size["height"], part


def test_header_is_one_row(browser, address):
    """On a laptop the parts of the header stand side by side."""
    with opened(browser, viewport=FIRST_SCREEN["laptop"]) as (page, _):
        page.goto(address + "langgraph/")
        tabs = [tab.bounding_box() for tab in page.locator(".md-tabs__link").all()]
        title = page.locator(".md-header .md-header__topic:visible").first.bounding_box()
        search = page.locator(".md-search__form").bounding_box()
        assert title["x"] + title["width"] <= tabs[0]["x"]
        assert all(tab["x"] + tab["width"] < search["x"] - 40 for tab in tabs)
        assert page.locator(".md-header").bounding_box()["height"] < 60


# --- live reload ------------------------------------------------------------------------------------------------------


def fetched(address: str) -> str:
    """The page, or nothing while the server starts."""
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return response.read().decode()
    except (URLError, OSError):
        return ""


def wait_until(condition, what: str, seconds: float = 60) -> None:
    """Waits for something that another process does."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"{what} did not happen within {seconds} s"
        time.sleep(0.2)


def test_live_reload_shows_an_edited_program(tmp_path):
    """`mkdocs serve` follows a change below snippets/, and the changed case loses its stamp."""
    folder = make_tree(tmp_path / "tree")
    stamp_all(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/langgraph/not-a-mapping/"
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--livereload"],
            cwd=folder,
            stdout=log,
            stderr=log,
        )
        try:
            wait_until(lambda: "Verified" in fetched(url), "the first build")
            program = folder / "snippets/langgraph/string-return/fixed.py"
            program.write_text(program.read_text().replace("Paris", "Lutetia"))
            wait_until(lambda: "Lutetia" in fetched(url), "the build after the change")
            assert "Verified" not in fetched(url)
        finally:
            server.terminate()
            server.wait(timeout=20)
