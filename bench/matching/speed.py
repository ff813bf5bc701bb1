"""How long the matcher takes: queries at 300 and 10,000 signatures, long pastes, in Node and in Python."""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from bench.matching.engines import node
from errata.limits import LIMITS, PATTERNS
from errata.matcher import SCHEMA, Index, explain
from errata.rarity import Rarity
from errata.template import Template

PROGRAM = """
import { readFileSync } from "node:fs";
const [, , module, data, texts] = process.argv;
const { compile, explain } = await import(`data:text/javascript;base64,${readFileSync(module).toString("base64")}`);
const parsed = JSON.parse(readFileSync(data, "utf8")), began = performance.now(), index = compile(parsed);
const times = [performance.now() - began];
for (const text of JSON.parse(readFileSync(texts, "utf8"))) {
  const start = performance.now();
  explain(index, text);
  times.push(performance.now() - start);
}
console.log(JSON.stringify(times));
"""


def synthetic(count: int) -> dict:
    """An index of made-up signatures, as long and as rare as real ones."""
    random, rarity = Random(count), Rarity()
    words = [word for word in rarity.words if word.isidentifier()]
    pages, entries = [], []
    for n in range(count):
        text = random.choices(words, weights=[rarity.words[word] ** 0.7 for word in words], k=random.randint(4, 16))
        text.insert(random.randint(1, len(text)), f"name_{random.randint(0, count)}")
        text.insert(random.randint(1, len(text)), "{}")
        template = Template(" ".join(text).split("{}"))
        weights = [5, *rarity.weights(template)]
        digits = "".join("0123456789abcdefghijklmnopqrstuvwxyz"[weight] for weight in weights)
        pages.append({"id": f"made/{n}", "title": "", "framework": "python", "packages": [], "cases": 1})
        of = [{"case": None, "pages": [n]}]
        entries.append({"type": f"error{n % 40}error", "words": template.text(), "weights": digits, "of": of})
    return {
        "schema": SCHEMA,
        "limits": LIMITS,
        "patterns": PATTERNS,
        "frameworks": {"langgraph": "langgraph"},
        "packages": "langgraph",
        "pages": pages,
        "entries": entries,
    }


def paste_of(size: int, texts: Sequence[str]) -> str:
    """A log of about `size` characters, made of texts."""
    random, parts, length = Random(size), [], 0
    while length < size:
        parts.append(random.choice(texts))
        length += len(parts[-1]) + 1
    return "\n".join(parts)[:size]


def in_node(module: Path, index: dict, texts: Sequence[str], folder: Path) -> list[float]:
    """Milliseconds: of reading the index, then of each text."""
    data, queries, program = folder / "speed.json", folder / "texts.json", folder / "speed.mjs"
    data.write_text(json.dumps(index))
    queries.write_text(json.dumps(texts))
    program.write_text(PROGRAM)
    ended = subprocess.run([node(), program, module, data, queries], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(ended.stdout)


def in_python(index: dict, texts: Sequence[str]) -> list[float]:
    """The same in this process."""
    began = time.perf_counter()
    ready = Index(index)
    times = [time.perf_counter() - began]
    for text in texts:
        began = time.perf_counter()
        explain(ready, text)
        times.append(time.perf_counter() - began)
    return [1000 * seconds for seconds in times]


def p95(times: Sequence[float]) -> float:
    """The time that 95 of 100 stay under."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
