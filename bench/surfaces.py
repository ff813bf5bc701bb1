"""Errors copied from a terminal, a notebook, a server's log and a test run: the right page first, in both languages."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench.matching.engines import node
from bench.matching.surfaces import SURFACES, terminal
from errata.catalogue import load_catalogue
from errata.index import build, dump
from errata.matcher import Index, explain

CASES = [
    "langgraph/concurrent-update",
    "langgraph/loop-without-reachable-end",
    "crewai/kickoff-input-missing",
    "autogen/local-model-without-model-info",
    "python/get-event-loop-in-thread-pool",
]
PYTHONS = ["python3.12", "python3.13"]


def run(root: Path) -> None:
    """Prints a line a case and place; other Pythons count where they have the packages."""
    folder = root / ".errata" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue(root)
    data = build(catalogue)
    (folder / "errors.json").write_text(dump(data))
    texts: list[tuple[str, frozenset[str], str]] = []
    for id in CASES:
        program, pages = catalogue.cases[id].broken.path, frozenset(page.id for page in catalogue.pages_of[id])
        for name, surface in SURFACES.items():
            with tempfile.TemporaryDirectory() as place:
                texts.append((f"{name:<12}{id}", pages, surface(program, Path(place))))
        for python in filter(shutil.which, PYTHONS):
            with tempfile.TemporaryDirectory() as place:
                if text := terminal(program, Path(place), python):
                    texts.append((f"{python:<12}{id}", pages, text))
    index, right, alike = Index(data), 0, 0
    for (name, pages, text), other in zip(texts, _in_node(root, folder, [text for *_, text in texts]), strict=True):
        results = [result.as_dict() | {"why": result.why} for result in explain(index, text)]
        first = next((result["page"] for result in results if result["confidence"] == "match"), "nothing")
        right, alike = right + (first in pages), alike + (results == other)
        print(f"{name:<60}{first}{'' if first in pages else '   WRONG'}{'' if results == other else '   NOT THE SAME'}")
    print(f"{len(texts)} texts: the right page first in {right}, the same results in JavaScript in {alike}")


def _in_node(root: Path, folder: Path, texts: list[str]) -> list[list[dict]]:
    command = [node(), root / "tests/matcher.mjs", root / "src/errata/web/matcher.js", folder / "errors.json"]
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    ended = subprocess.run(command, input=lines, stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8")
    return [json.loads(line) for line in ended.stdout.splitlines()]
