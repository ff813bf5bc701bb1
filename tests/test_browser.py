"""The finished site in real Chromium: what a first visit costs, that nothing jumps, what assistive technology meets, the keyboard
alone, offline, and the theme's style unchanged. No times are asserted; `python -m bench browser` prints them.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import contextmanager

import pytest
from built_site import ROOT, SiteServer

sys.path.insert(0, str(ROOT / "tools"))
ERROR, GUIDE = "langgraph/graph-recursion-limit/", "langgraph/deployment-crash-when-scaling/"
PAGES = ["", ERROR, "langgraph/", "contributing/", "contributing/errors-json/", "nothing/here/"]
SIZES = {"narrow": {"width": 360, "height": 740}, "wide": {"width": 1366, "height": 768}}
TRACEBACK = (
    'Traceback (most recent call last):\n  File "/srv/app.py", line 12, in <module>\n'
    "langgraph.errors.GraphRecursionError: Recursion limit of 25 reached without hitting a stop condition.\n"
)
FIRST_VISIT = 100 * 1024
SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((each) => (sum += each.value))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
})"""
STYLES = """() => [...new Map([...document.querySelectorAll("body, body *")].map((each) => [
    each.closest("[class]").className + " " + each.tagName + " " + each.className, each])).values()].map((element) => {
    const style = getComputedStyle(element);
    return [element.tagName + "." + element.className, ...[...style].filter((name) => !name.startsWith("--")).map((name) => name + ":" + style[name])
        .filter((text) => !text.startsWith("background-position") || style.backgroundImage !== "none")];
})"""


@pytest.fixture(scope="module")
def site(finished_site):
    """The site's server."""
    with SiteServer(finished_site) as server:
        yield server


@contextmanager
def opened(browser, path="", *, site, quiet=True, **options):
    """A page in a context of its own; what stands in its console as an error fails the test."""
    context = browser.new_context(reduced_motion="reduce", **options)
    context.set_default_timeout(15_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    page.goto(site.address + path)
    yield page
    context.close()
    assert not quiet or [text for text in wrong if "404 (" not in text] == []


def until(page, condition: str) -> None:
    """Waits for a condition; the policy forbids the browser to evaluate it by itself."""
    end = time.monotonic() + 30
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def stored(page) -> None:
    """Waits until the service worker has all that it keeps, and answers for the page."""
    until(page, "navigator.serviceWorker.controller !== null")
    until(
        page,
        """async () => {
            const names = await caches.keys();
            const pages = await caches.open(names.find((name) => name.endsWith("pages")));
            const kept = (await pages.keys()).map((request) => request.url);
            return kept.includes(location.href.replace(/[?#].*/, "")) && kept.some((url) => url.endsWith("/404.html"));
        }""",
    )


# --- what a visit costs -------------------------------------------------------------------------------------------


def test_a_first_visit_of_an_error_page_is_small(browser, finished_site):
    """Everything that is sent, with the index and all that is stored for later, compressed; and the page alone."""
    with SiteServer(finished_site) as server, opened(browser, ERROR, site=server) as page:
        stored(page)
        page.wait_for_load_state("networkidle")
        sent = {(each.path, each.size) for each in server.sent if each.status == 200}
    assert "/errors.json" in {path for path, _ in sent}
    assert sum(size for _, size in sent) < FIRST_VISIT, sorted(sent, key=lambda each: -each[1])


def test_nothing_of_search_and_matcher_is_fetched_before_it_is_used(browser, site):
    """They delay no first paint: the page itself asks for style, font, picture and its own small scripts."""
    with opened(browser, ERROR, site=site, service_workers="block") as page:
        page.wait_for_load_state("networkidle")
        names = page.evaluate("performance.getEntriesByType('resource').map((each) => each.name.split('/').pop())")
    assert sorted({name.partition(".")[0] for name in names}) == [
        "logo",
        "page",
        "scheme",
        "site",
        "source-serif-4-latin-600",
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", [*PAGES, GUIDE])
def test_nothing_jumps(browser, site, path, size):
    """No layout shift while a page loads, nor when it is scrolled."""
    with opened(browser, path, site=site, viewport=SIZES[size]) as page:
        page.wait_for_load_state("networkidle")
        page.mouse.wheel(0, 2000)
        page.wait_for_timeout(100)
        assert page.evaluate(SHIFTS) == 0


def test_shifts_would_be_seen(browser, site):
    """The measurement above, on a page that jumps."""
    with opened(browser, ERROR, site=site) as page:
        page.wait_for_timeout(200)
        page.evaluate("document.querySelector('h1').style.marginTop = '200px'")
        assert page.evaluate(SHIFTS) > 0


def test_the_pruned_style_is_the_whole_style(browser, built_site, finished_site):
    """Every element of every kind of page looks as it does with the theme's own stylesheets."""
    with SiteServer(built_site) as theirs, SiteServer(finished_site) as ours:
        for path in ("", ERROR, "langgraph/", "contributing/errors-json/", "404.html"):
            found: list[list] = []
            for server in (theirs, ours):
                # what a script marks depends on the moment
                with opened(browser, site=server, service_workers="block", quiet=False) as page:
                    page.route("**/page.js", lambda route: route.abort())
                    page.goto(server.address + path)
                    for size in SIZES.values():
                        page.set_viewport_size(size)
                        found.append(page.evaluate(STYLES))
            for one, other in zip(found[0] + found[1], found[2] + found[3], strict=True):
                assert one == other, (path, one[0], set(one) ^ set(other))
            assert len(found[0]) > 50


# --- what assistive technology meets ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def axe():
    """The source of axe-core."""
    from npm_tools import folder

    return (folder() / "node_modules/axe-core/axe.min.js").read_text()


def findings(page, axe: str) -> list[str]:
    """What axe says of the page as it is."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for each in found
        for node in each["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(browser, site, axe, size, scheme):
    """Every kind of page, in both schemes; also with results, with nothing known, with the search and the menu open."""
    wrong: dict[str, list[str]] = {}
    with opened(browser, site=site, viewport=SIZES[size], color_scheme=scheme) as page:
        for path in PAGES:
            page.goto(site.address + path, wait_until="networkidle")
            wrong[path or "home"] = findings(page, axe)
        page.goto(site.address)
        page.fill("#errata-paste textarea", TRACEBACK)
        page.wait_for_selector("#errata-paste-results a")
        wrong["results"] = findings(page, axe)
        page.fill("#errata-paste textarea", "QuokkaError: no burrow at all")
        page.locator(".errata-offer summary").click()
        wrong["nothing known"] = findings(page, axe)
        page.goto(site.address + ERROR)
        page.keyboard.press("/")
        page.keyboard.type("recursion")
        page.wait_for_selector(".md-search-result__item")
        page.wait_for_timeout(400)
        wrong["search"] = findings(page, axe)
        if size == "narrow":
            page.goto(site.address + ERROR)
            page.locator("button[for=__drawer]").click()
            page.wait_for_timeout(400)
            wrong["menu"] = findings(page, axe)
    assert [f"{name}: {each}" for name, each in wrong.items() if each] == []


def test_axe_would_find_something(browser, site, axe):
    """A picture without a text and grey on white are seen."""
    with opened(browser, ERROR, site=site) as page:
        page.evaluate(
            "document.querySelector('article').insertAdjacentHTML('afterbegin', '<img src=x><p class=pale>pale</p>')"
        )
        page.evaluate("document.querySelector('.pale').style.color = '#eee'")
        found = " ".join(findings(page, axe))
    assert "image-alt" in found
    assert "color-contrast" in found


# --- the keyboard alone -------------------------------------------------------------------------------------------


def tab_to(page, selector: str) -> None:
    """Presses Tab until an element has the focus; it must then be seen to have it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            box = page.evaluate(
                "(({ width, height }) => [width, height])(document.activeElement.getBoundingClientRect())"
            )
            assert min(box) > 0
            return
    raise AssertionError(f"{selector} is not reached with Tab")


def test_every_control_works_by_keyboard(browser, site):
    """Scheme, copying, tabs of programs, what is folded, and the search with its results."""
    with opened(
        browser, ERROR, site=site, viewport=SIZES["wide"], permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        tab_to(page, ".errata-scheme")
        before = page.evaluate("document.body.dataset.mdColorScheme")
        page.keyboard.press("Enter")
        page.keyboard.press("Space")
        assert page.evaluate("document.body.dataset.mdColorScheme") == "slate" != before
        tab_to(page, ".errata-panel .md-code__button")
        page.keyboard.press("Enter")
        page.wait_for_selector(".errata-copied")
        assert "langgraph" in page.evaluate("navigator.clipboard.readText()")
        tab_to(page, ".errata-trace summary")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.parentElement.open")
        page.keyboard.press("/")
        page.keyboard.type("checkpointer")
        page.wait_for_selector(".md-search-result__item")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: ERROR not in url)


def test_the_menu_of_a_phone_by_keyboard(browser, site):
    """Opened, gone through and closed; closed, its links are not in the way."""
    with opened(browser, ERROR, site=site, viewport=SIZES["narrow"]) as page:
        seen = "getComputedStyle(document.querySelector('.md-sidebar--primary a')).visibility === 'visible'"
        assert not page.evaluate(seen)
        tab_to(page, "button[for=__drawer]")
        page.keyboard.press("Enter")
        until(page, seen)
        tab_to(page, ".md-sidebar--primary a")
        page.keyboard.press("Escape")
        until(page, "!document.querySelector('#__drawer').checked")
        until(page, "document.activeElement.getAttribute('for') === '__drawer'")
        tab_to(page, "button[for=__search]")
        page.keyboard.press("Enter")
        until(page, "document.activeElement.matches('[data-md-component=search-query]')")


def test_the_scheme_is_kept(browser, site):
    """A choice holds on the next page, from its first paint; the system's choice is followed until then."""
    with opened(browser, ERROR, site=site, color_scheme="dark") as page:
        scheme = "document.body.dataset.mdColorScheme"
        assert page.evaluate(scheme) == "slate"
        page.locator(".errata-scheme").click()
        assert page.evaluate(scheme) == "default"
        page.goto(site.address)
        assert page.evaluate(scheme) == "default"
        assert "light" in page.locator(".errata-scheme").get_attribute("aria-label")


# --- offline ------------------------------------------------------------------------------------------------------


def test_offline_after_the_first_visit(browser, finished_site):
    """One visit of one error page; then, with the server gone: that page, pasting on the home page, an honest page for the rest."""
    with SiteServer(finished_site) as server, opened(browser, ERROR, site=server, quiet=False) as page:
        stored(page)
        server.close()
        page.reload()
        assert "GraphRecursionError" in page.locator("h1").inner_text()
        assert page.evaluate("getComputedStyle(document.querySelector('.errata-case')).borderTopWidth") == "1px"
        page.goto(server.address)
        page.fill("#errata-paste textarea", TRACEBACK)
        page.locator("#errata-paste-results a").first.click()
        page.wait_for_url(f"**/{ERROR}*")
        assert "GraphRecursionError" in page.locator("h1").inner_text()
        page.goto(server.address + "crewai/")
        assert page.locator("[data-when=offline]").is_visible()
        assert not page.locator("[data-when=missing]").is_visible()


def test_a_new_version_replaces_the_old_one(browser, finished_site, tmp_path):
    """Another version of the site: its files are fetched, the old ones are dropped, other sites' stores stay."""
    import shutil

    site = tmp_path / "site"
    shutil.copytree(finished_site, site)
    with SiteServer(site) as server, opened(browser, ERROR, site=server) as page:
        stored(page)
        page.evaluate("caches.open('another site')")
        before = page.evaluate("caches.keys()")
        worker = site / "offline.js"
        version = next(name.rpartition(" ")[2] for name in before if not name.endswith(("pages", "site")))
        worker.write_text(worker.read_text().replace(version, "0123456789"))
        page.reload()
        until(
            page,
            "caches.keys().then((names) => names.some((name) => name.endsWith('0123456789')) && names.length === 3)",
        )
        after = page.evaluate("caches.keys()")
        assert "another site" in after
        assert not any(name.endswith(version) for name in after)


# --- the policy ---------------------------------------------------------------------------------------------------


def test_the_policy_holds_in_the_browser(browser, site):
    """With it, an inline script, an inline style and another host are refused; the console names each."""
    with opened(browser, ERROR, site=site, quiet=False) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.evaluate(
            """async () => {
                window.hit = 0;
                const script = document.createElement("script");
                script.textContent = "window.hit = 1";
                document.body.append(script);
                document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.hit = 2'><p style='color: red'>text</p>");
                await fetch("http://127.0.0.1:9/").catch(() => 0);
                await new Promise((done) => setTimeout(done, 200));
            }"""
        )
        assert page.evaluate("window.hit") == 0
    for word in ("script-src", "style-src", "connect-src"):
        assert any(word in text for text in said), said


def test_a_page_without_scripts(browser, site):
    """Everything is there but the box, which could do nothing."""
    with opened(browser, ERROR, site=site, java_script_enabled=False, quiet=False) as page:
        assert page.locator(".errata-case").first.is_visible()
        for name in (".errata-scheme", ".md-search", ".md-code__button"):
            assert not page.locator(name).first.is_visible() if page.locator(name).count() else True
        page.goto(site.address)
        assert not page.locator("#errata-paste").is_visible()
        assert json.loads(page.locator("#__config").text_content())
