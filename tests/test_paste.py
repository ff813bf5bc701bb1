"""Pasting errors in a real browser, on this repository's own site: every way in, the keyboard alone, two errors, nothing known."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from built_site import SiteServer
from playwright.sync_api import expect

from errata import matcher
from errata.runtimes.node import node

ROOT = Path(__file__).parent.parent
PAGE = "langgraph/concurrent-graph-update"
MESSAGE = "langgraph.errors.InvalidUpdateError: At key 'offers': Can receive only one value per step. Use an Annotated key to handle multiple values."
TRACEBACK = f'Traceback (most recent call last):\n  File "/srv/app/main.py", line 12, in <module>\n    graph.invoke({{}})\n{MESSAGE}\n'
OTHER = "ValueError: The team is already running, it cannot run again until it is stopped."
UNKNOWN = (
    'Traceback (most recent call last):\n  File "/home/ann/secret/app.py", line 3, in <module>\n'
    "QuokkaError: no burrow at https://db.example.com/x for ann@example.com with key sk-abcdefghijklmnop1234 in /home/ann/secret/data\n"
)
RESULT = "#errata-paste-results a.errata-hit"


@pytest.fixture(scope="module")
def address(finished_site):
    """This repository's site, finished and served."""
    with SiteServer(finished_site) as server:
        yield server.address.rstrip("/")


@pytest.fixture
def page(browser, address):
    """A new tab with the home page; an error in the console fails the test, and what the policy refuses stands there."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(15_000)
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    tab.goto(address)
    yield tab
    context.close()
    assert wrong == []


def _first(page) -> str:
    page.wait_for_selector(RESULT)
    return page.locator(RESULT).first.get_attribute("href")


def _paste(page, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")


def test_typing_finds_the_page_and_its_cause(page, address):
    """A message typed into the box leads to the cause, which is marked on arrival."""
    page.fill("#errata-paste textarea", MESSAGE)
    assert _first(page).startswith(f"{address}/{PAGE}/#case-")
    page.locator(RESULT).first.click()
    page.wait_for_url(f"**/{PAGE}/#case-*")
    assert page.evaluate("document.querySelector(':target') !== null")


def test_pasting_with_the_keyboard_alone(page, address):
    """Ctrl-V anywhere, Enter on the result: no mouse."""
    _paste(page, TRACEBACK)
    assert PAGE in _first(page)
    page.keyboard.press("Control+Enter")
    expect(page.locator("a.errata-hit").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PAGE}/#case-*")


def test_pasting_with_the_mouse(page):
    """A paste event without any key."""
    page.locator("#errata-paste textarea").evaluate(
        "(box, text) => { box.focus(); document.execCommand('insertText', false, text) }", TRACEBACK
    )
    assert PAGE in _first(page)


def test_dropping_a_log_file(page):
    """The end of a long log counts."""
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File(["INFO nothing\\n".repeat(150000) + text], "app.log"));
            document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        TRACEBACK,
    )
    assert PAGE in _first(page)


@pytest.mark.parametrize("mark", ["?", "#"])
def test_an_address_carries_the_error(page, address, mark):
    """A tool links to /?q=…, or to /#q=…, which is not sent to the server."""
    from urllib.parse import quote

    page.goto("about:blank")
    page.goto(f"{address}/{mark}q={quote(TRACEBACK)}")
    assert PAGE in _first(page)


def test_two_errors_are_both_shown(page):
    """Each with its page."""
    page.fill("#errata-paste textarea", f"{TRACEBACK}\nlater\n\n{OTHER}\n")
    page.wait_for_selector(RESULT)
    hrefs = " ".join(each.get_attribute("href") for each in page.locator(RESULT).all())
    assert PAGE in hrefs
    assert "autogen/team-already-running" in hrefs


def test_the_header_search_answers_pastes_on_every_page(page, address):
    """Above the ordinary results, which still come."""
    page.goto(f"{address}/crewai/")
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    _paste(page, TRACEBACK)
    page.wait_for_selector(".errata-search a.errata-hit")
    assert PAGE in page.locator(".errata-search a.errata-hit").first.get_attribute("href")
    page.fill("[data-md-component=search-query]", "checkpointer")
    page.keyboard.press("End")
    page.wait_for_selector(".md-search-result__item")
    assert page.locator(".errata-search a.errata-hit").count() == 0


SEARCHES = {
    "At key 'offers': Can receive only one value per step": "langgraph/concurrent-graph-update",
    '"Can receive only one value per step"': "langgraph/concurrent-graph-update",
    "GRAPH_RECURSION_LIMIT": "langgraph/graph-recursion-limit",
    "RecursionError": "langgraph/graph-recursion-limit",
    "receive one burrow per step": "/",
}


@pytest.mark.parametrize("words", SEARCHES)
def test_ordinary_search_knows_messages_codes_and_names(page, address, words):
    """A message, quoted or not, an official code, the end of a class name; where no page has all words, those with most."""
    page.goto(f"{address}/crewai/")
    page.keyboard.press("/")
    page.keyboard.insert_text(words)
    page.keyboard.press("End")
    page.wait_for_selector(".md-search-result__link")
    hrefs = [each.get_attribute("href") for each in page.locator(".md-search-result__item > a").all()]
    assert any(SEARCHES[words] in href for href in hrefs[:3]), hrefs[:5]


def test_nothing_known_offers_a_report_without_secrets(page):
    """The error lines alone, shown first, without path, address, mail and key."""
    page.fill("#errata-paste textarea", UNKNOWN)
    page.wait_for_selector(".errata-none")
    page.locator(".errata-offer summary").click()
    report = page.locator(".errata-offer textarea").input_value()
    assert report.startswith("QuokkaError: no burrow at")
    for secret in ("ann", "example.com", "sk-abc", "/home", "data"):
        assert secret not in report


def test_what_is_pasted_is_text(page):
    """Markup, script addresses, colours and direction marks are shown, not obeyed."""
    page.evaluate("window.hit = 0")
    nasty = f"<img src=x onerror='window.hit=1'><script>window.hit=1</script> javascript:alert(1) \x1b[31m\u202e\n{MESSAGE} <b onmouseover=window.hit=1>x</b>"
    page.fill("#errata-paste textarea", nasty)
    assert _first(page).startswith("http")
    page.wait_for_timeout(200)
    assert page.evaluate("window.hit") == 0
    assert page.locator("#errata-paste-results img, #errata-paste-results script, #errata-paste-results b").count() == 0
    assert "\u202e" not in page.locator("#errata-paste-results").inner_text()


def test_offline_after_the_page_is_there(page):
    """Index and matcher are fetched when the browser has time; then no network is needed, and none is used."""
    with page.expect_response("**/errors.json"):
        page.reload()
    page.wait_for_timeout(300)
    asked: list[str] = []
    page.context.set_offline(True)
    page.on("request", lambda request: asked.append(request.url))
    page.fill("#errata-paste textarea", TRACEBACK)
    assert PAGE in _first(page)
    assert asked == []


def test_typing_never_waits(page):
    """A paste of a megabyte is matched beside the page: frames go on meanwhile."""
    page.evaluate(
        """text => {
            window.frames_seen = 0;
            const tick = () => { window.frames_seen++; requestAnimationFrame(tick); };
            requestAnimationFrame(tick);
            const box = document.querySelector("#errata-paste textarea");
            box.value = text;
            box.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        "2026-11-20 INFO request done in 12 ms, nothing to see here\n" * 16000 + TRACEBACK,
    )
    assert PAGE in _first(page)
    assert page.evaluate("window.frames_seen") > 1


def test_both_languages_answer_alike(tmp_path):
    """Every record, whole, cut, escaped and noisy: the same results from Python and from JavaScript, word for word."""
    import random

    random.seed(20261120)
    index = matcher.load(ROOT / "docs" / "errors.json")
    queries = [path.read_text() for path in sorted(ROOT.glob("snippets/*/*/error.txt"))]
    queries += [json.dumps(query) for query in queries[::3]]
    noise = [
        "\n",
        "  ",
        "│ ",
        "\\n",
        "E   ",
        "'",
        "“",
        "x",
        "\x1b[31m",
        "&quot;",
        "{",
        "`",
        ": ",
        "2026-01-01 12:00:00 ERROR ",
        "é",
        "\u2028",
    ]
    for query in list(queries):
        letters = list(query)
        for _ in range(random.randint(1, 12)):
            at = random.randrange(len(letters) + 1)
            if random.random() < 0.5:
                letters[at:at] = random.choice(noise)
            else:
                del letters[at : at + random.randint(1, 40)]
        queries.append("".join(letters))
    given, script = tmp_path / "queries.json", tmp_path / "run.mjs"
    given.write_text(json.dumps(queries))
    script.write_text(
        f"import {{ compile, explain }} from '{ROOT}/docs/assets/matcher.js';\nimport {{ readFileSync }} from 'node:fs';\n"
        f"const index = compile(JSON.parse(readFileSync('{ROOT}/docs/errors.json', 'utf8')));\n"
        f"console.log(JSON.stringify(JSON.parse(readFileSync('{given}', 'utf8')).map((query) => explain(index, query))));\n"
    )
    done = subprocess.run([node(), script], capture_output=True, text=True, check=True)
    keys = ("page", "case", "confidence", "score", "line", "why")
    expected = [
        [{key: getattr(each, key) for key in keys} for each in matcher.explain(index, query)] for query in queries
    ]
    assert json.loads(done.stdout) == expected
