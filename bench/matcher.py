"""The matcher: right page first, unrelated errors answered, sizes and times; beside stock search on the same queries."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import minify

from bench.matching import engines, speed
from bench.matching.queries import Query, Score, queries, score, table, total
from bench.matching.reports import reports
from errata.catalogue import load_catalogue
from errata.index import build, dump
from errata.matcher import Index, explain

Engine = Callable[[Sequence[str]], list[list[str]]]
LEAST = 5
"""Milliseconds below which a time says nothing."""
SAMPLE, CHECKED = 1500, 200
"""Queries that the other engines are asked, and that Python is held to Node's answers with."""


def run(root: Path) -> None:
    """Prints the tables."""
    folder = root / ".errata" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue(root)
    data = build(catalogue)
    (folder / "errors.json").write_text(dump(data))
    module = root / "src/errata/web/matcher.js"
    every = list(queries(catalogue, data))
    answers = engines.answers([query.text for query in every], "matcher", module, folder / "errors.json")
    for name, wanted in (("development", False), ("held out", True)):
        part = [(query, found) for query, found in zip(every, answers, strict=True) if query.held_out == wanted]
        print(f"\n{name}: {len(part)} queries\n{table(score(*zip(*part, strict=True)))}")
    _compare_python(data, every, answers)
    compared = _engines(root, folder, module)
    _compare_reports(compared, sorted((root / ".errata" / "reports").glob("*.txt")))
    _compare_engines(compared, every)
    _sizes(data, module)
    _times(data, module, folder, [query.text for query in every])
    _growth(data, module, folder, json.loads((root / "tests/endless.json").read_text()))


def _compare_python(data: dict, every: list[Query], answers: list[list[str]]) -> None:
    """Whether the command line gives what the browser gives."""
    index, step = Index(data), max(1, len(every) // CHECKED)
    pairs = list(zip(every, answers, strict=True))[::step]
    alike = sum(
        [r.page for r in explain(index, query.text) if r.confidence == "match"] == found for query, found in pairs
    )
    print(f"\nthe same pages in Python and in JavaScript: {alike} of {len(pairs)} queries")


def _engines(root: Path, folder: Path, module: Path) -> list[tuple[str, Engine]]:
    """Name and answer of each engine; all search the same pages."""
    index, worker = engines.site_index(root, folder / "site"), engines.material_worker()
    return [
        ("the matcher", lambda texts: engines.answers(texts, "matcher", module, folder / "errors.json")),
        ("Material, stock", lambda texts: engines.answers(texts, "material", worker, index)),
        ("Material, tuned", lambda texts: engines.answers(texts, "material", worker, index, "tuned")),
        ("MiniSearch", lambda texts: engines.answers(texts, "minisearch", engines.minisearch(folder / "npm"), index)),
    ]


def _asked(compared: list[tuple[str, Engine]], sample: list[Query]) -> Iterator[tuple[str, dict[str, Score]]]:
    """Each engine's scores; one that cannot be asked (npm is out of reach) is named and left out."""
    for name, answer in compared:
        try:
            yield name, score(sample, answer([query.text for query in sample]))
        except (subprocess.CalledProcessError, OSError) as error:
            print(f"{name:<30} could not be asked: {error}")


def _compare_reports(compared: list[tuple[str, Engine]], files: list[Path]) -> None:
    """What people really pasted, by framework, where there are such texts."""
    for path in files:
        sample = list(reports(path))
        shapes = sorted({query.shape for query in sample} - {"no page"})
        head = "".join(f"{shape:>11}" for shape in shapes)
        print(f"\nreports, {path.stem}: {len(sample):<12}{'first':>9}{'in three':>9}{head}   without a page, answered")
        for name, scores in _asked(compared, sample):
            empty, known = scores.pop("no page", Score()), total(scores)
            parts = "".join(f"{_first(scores, shape):>11.1%}" for shape in shapes)
            shares = f"{known.first / known.asked:>9.1%}{known.third / known.asked:>9.1%}"
            print(f"{name:<30}{shares}{parts}   {empty.first} of {empty.asked}")


def _compare_engines(compared: list[tuple[str, Engine]], every: list[Query]) -> None:
    """A sample of the made queries, all of them and by kind."""
    asked = [query for query in every if query.asked]
    sample = asked[:: max(1, len(asked) // SAMPLE)]
    sample += [query for query in every if query.shape == "unrelated" and query not in sample]
    print(
        f"\n{len(sample)} of the queries{'':<12}{'first':>9}{'in three':>9}{'bare':>9}{'record':>9}   unrelated answered"
    )
    for name, scores in _asked(compared, sample):
        known, unrelated = total(scores), scores["unrelated"]
        parts = (known.first / known.asked, known.third / known.asked, _first(scores, "bare"), _first(scores, "record"))
        print(f"{name:<30}{''.join(f'{part:>9.1%}' for part in parts)}   {unrelated.first} of {unrelated.asked}")


def _first(scores: dict, shape: str) -> float:
    return scores[shape].first / scores[shape].asked if shape in scores else 0.0


def _sizes(data: dict, module: Path) -> None:
    """Sizes, compressed as a server sends them."""
    signatures = data["entries"]
    part = data | {"entries": signatures[:300], "pages": data["pages"]}
    print(
        f"\nmatcher.js as published: {_compressed(minify.string('text/javascript', module.read_text()))} bytes; errors.json: {_compressed(dump(data))} bytes",
        end="",
    )
    print(f" for {len(signatures)} signatures, {_compressed(dump(part))} for the first 300 of them")


def _compressed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def _times(data: dict, module: Path, folder: Path, texts: Sequence[str]) -> None:
    """Milliseconds, Node beside Python."""
    short = [text for text in texts if len(text) < 20_000][:: max(1, len(texts) // 300)]
    cases = [
        (f"the real {len(data['entries'])} signatures, a query", data, short),
        ("300 made-up signatures, a query", speed.synthetic(300), short),
        ("10,000 made-up signatures, a query", made := speed.synthetic(10_000), short),
        ("10,000 made-up signatures, 50 KB", made, [speed.paste_of(50_000, texts)] * 12),
        ("10,000 made-up signatures, 1 MB", made, [speed.paste_of(1_000_000, texts)] * 6),
        ("the real signatures, 1 MB", data, [speed.paste_of(1_000_000, texts)] * 6),
    ]
    print(
        f"\n{'milliseconds':<40}{'Node, first':>12}{'95 of 100':>11}{'Python, first':>15}{'95 of 100':>11}   reading the index"
    )
    for name, index, asked in cases:
        node, python = speed.in_node(module, index, asked, folder), speed.in_python(index, asked)
        columns = f"{node[1]:>12.1f}{speed.p95(node[2:]):>11.1f}{python[1]:>15.1f}{speed.p95(python[2:]):>11.1f}"
        print(f"{name:<40}{columns}   {node[0]:.0f} and {python[0]:.0f}")


def _growth(data: dict, module: Path, folder: Path, parts: dict[str, str]) -> None:
    """How much longer sixteen times the text takes: 16 is linear, 256 would be quadratic."""
    texts = [(part * (size // len(part) + 1))[:size] for part in parts.values() for size in (40_000, 640_000)]
    node = speed.in_node(module, data, [text for text in texts for _ in range(3)], folder)[1:]
    python = speed.in_python(data, texts)[1:]
    middle = [sorted(node[n : n + 3])[1] for n in range(0, len(node), 3)]
    grown = [
        (after / max(LEAST, before)) for times in (middle, python) for before, after in zip(times[::2], times[1::2])
    ]
    rows = list(zip(grown, grown[len(parts) :], parts, strict=False))
    print("\nsixteen times a text takes so many times as long; the worst of them")
    for in_node, in_python, name in sorted(rows, reverse=True)[:5]:
        print(f"{name:<40}{in_node:>12.0f}{in_python:>15.0f}")
