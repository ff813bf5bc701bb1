"""Diagrams: what is read and refused, the words beside the picture, and every picture of the site in a browser."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest
from site_tree import ROOT

from errata.catalogue import load_catalogue
from errata.diagram import FENCE, Malformed, read_diagram
from errata.page import diagram_problems, fences
from errata.picture import WIDTH, draw

GOOD = """\
title: Two callers, one team.
case: autogen/shared-team
lanes: a = request 1 | b = request 2 | team
a -> team: a task
team [
b -x team: another task
team: ✗ is <busy>
team ]
== one after the other
a + b: ✓ each waits for its turn
team --> b: the answer
"""


def test_words_say_what_the_picture_shows():
    """Who cannot see it hears every step, with what breaks and what holds."""
    diagram = read_diagram(GOOD.splitlines())
    assert diagram.words() == (
        "request 1 to team: a task. request 2 fails at team: another task. Breaks: team: is <busy>. one after the other. "
        "Holds: request 1 to request 2: each waits for its turn. team answers request 2: the answer."
    )
    svg = fromstring(draw(diagram))
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == f"Two callers, one team. {diagram.words()}"
    assert {"bad", "good"} <= {name for each in svg.iter() for name in each.get("class", "").split()}
    assert [box.get("class") for box in svg if box.get("class") == "busy"] == ["busy"]
    # a policy without inline styles would drop them
    assert not [each for each in svg.iter() if each.get("style")]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("title: Two callers, one team.\n", "", 0, "the diagram has no title"),
        ("case: autogen/shared-team\n", "", 0, "the diagram has no case"),
        ("title: Two", "title: One\ntitle: Two", 1, "title is given twice"),
        ("lanes: a = request 1 | b = request 2 | team\n", "", 2, "the lanes come before the first step"),
        ("lanes: a = request 1 | b", "lanes: a = request 1 | a = request 2 | b", 2, "the second of its name"),
        ("| team\n", "| team | c | d\n", 2, "a diagram has 2 to 4 lanes, this one 5"),
        ("a -> team: a task", "a -> tem: a task", 3, "'tem' is no lane; the lanes are a, b, team"),
        ("a -> team: a task", "a -> a: a task", 3, "an arrow leads to another lane"),
        ("a -> team: a task", "a - team: a task", 3, "is no step; write a -> b: text"),
        ("team ]\n", "", 0, "team [ has no ] behind it"),
        ("team [\n", "", 0, "team ] does not fit"),
        ("a + b", "a: again\n" * 20 + "a + b", 0, "2 to 20 steps"),
    ],
)
def test_malformed_diagram_is_refused(old, new, line, message):
    """With the line in the fence and what is meant instead."""
    assert old in GOOD
    with pytest.raises(Malformed, match=re.escape(message)) as refused:
        read_diagram(GOOD.replace(old, new).splitlines())
    assert refused.value.line == line


def test_diagram_shows_a_case_of_its_page():
    """A picture of something that no program on the page was seen to do is refused, with its line."""
    body = f"# A\n\n```{FENCE}\n{GOOD}```\n"
    assert list(diagram_problems(body, {"autogen/shared-team"})) == []
    [(line, message)] = diagram_problems(body, {"autogen/other"})
    assert line == 3
    assert "autogen/shared-team, which is not on this page" in message
    [(line, message)] = diagram_problems(body.replace("a -> team", "a > team"), {"autogen/shared-team"})
    assert line == 7


def test_fences_of_one_language():
    """Indentation is taken off, other fences and what stands in them are left alone."""
    body = f"````md\n```{FENCE}\nno\n```\n````\n!!! note\n\n    ```{FENCE}\n    yes\n    ```\n\n~~~{FENCE}\nand\n~~~"
    assert list(fences(body, FENCE)) == [(range(8, 11), ["yes"]), (range(12, 15), ["and"])]


@pytest.fixture(scope="module")
def pictures():
    """Page and SVG of every diagram of the site."""
    pages = load_catalogue(ROOT).pages.values()
    found = [(page.id, draw(read_diagram(inside))) for page in pages for _, inside in fences(page.body, FENCE)]
    assert len({page for page, _ in found}) >= 8
    return found


@pytest.fixture
def screen(browser):
    """An empty page in a real Chromium."""
    with browser.new_context() as context:
        yield context.new_page()


def outside(screen, pictures: list[tuple[str, str]], width: int) -> list[str]:
    """The texts that leave their picture, or are too small to read, on a screen of this width."""
    style = (ROOT / "docs/assets/errata.css").read_text()
    style = re.sub(r"@font-face \{.*?\}", "", style, flags=re.S)
    figures = "".join(f'<figure class="errata-diagram" id="{page}"><div>{svg}</div></figure>' for page, svg in pictures)
    screen.set_viewport_size({"width": width, "height": 740})
    screen.set_content(
        f'<style>{style} figure {{ margin: 0 !important }}</style><body style="margin: 0 16px" class="md-typeset" '
        f'data-md-color-scheme="default">{figures}</body>'
    )
    return screen.evaluate(
        """() => [...document.querySelectorAll("tspan")].flatMap((line) => {
            const figure = line.closest("figure"), frame = figure.querySelector("svg").getBoundingClientRect();
            const box = line.getBoundingClientRect(), said = `${figure.id}: ${line.textContent}`;
            const size = parseFloat(getComputedStyle(line).fontSize) * frame.width / 328;
            if (size < 11.5) return [`${said}: ${size} px`];
            const leaves = box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
            return leaves ? [said] : [];
        })"""
    )


def test_every_picture_fits_a_narrow_screen(screen, pictures):
    """All texts stay inside and are large enough where there are 360 pixels."""
    assert outside(screen, pictures, 360) == []


def test_text_that_leaves_the_picture_is_seen(screen):
    """The measure above would find what it looks for."""
    diagram = read_diagram(GOOD.replace("request 1", "Donaudampfschifffahrtsgesellschaft").splitlines())
    assert outside(screen, [("page", draw(diagram))], 360) == ["page: Donaudampfschifffahrtsgesellschaft"]
    assert len(outside(screen, [("page", draw(read_diagram(GOOD.splitlines())))], 240)) > 5


def test_text_keeps_to_its_lane():
    """Words wrap, boxes stay between the edges."""
    svg = fromstring(draw(read_diagram(GOOD.replace("is <busy>", "is busy with many words " * 3).splitlines())))
    for box in svg.iter("rect"):
        x, width = float(box.get("x")), float(box.get("width"))
        assert x >= 0
        assert x + width <= WIDTH
