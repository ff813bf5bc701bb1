"""The matcher: a paste and the index in, ranked pages out.

    index = load("errors.json")
    for result in explain(index, text):
        print(result.page, result.case, result.confidence, result.score, result.line, result.why)

It adds up bits of evidence. Two neighbouring words of a template that stand side by side in the paste open a trail
(`errata.trail`); every word found along it counts as much as it is rare, every word that should be there and is not counts
against. The type in front of the message, the frames above it and the words of a framework around it are added
(`errata.evidence`). A message that says little can only become a match by its type and frames.

The same in JavaScript is `web/matcher.js`; only whole numbers are added, so both give the same scores. Work is bounded by the
length of the paste: a trail reads a fixed number of words, and each entry opens a fixed number of trails.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from errata.paste import Reader
from errata.result import Result
from errata.search import Search

SCHEMA = 1


class Entry:
    """One signature, ready to be followed, and the cases and pages it stands for.

    Attributes:
        words: of the message, as numbers.
        holes: for each word whether a placeholder stands before it; one more for the end.
        named: for each word 1 where it ends a quoted name.
        weights, sums, total: bits of each word, of the words before each, and of all.
        need: bits of neighbouring words that open a trail.
        type, type_weight, module: the last part of the type as a number, its bits, and its first part (`openai.`).
        common, exact, of: as in the index.
        telling: whether it has a word that no other library says.
    """

    __slots__ = (
        "common", "exact", "holes", "module", "named", "need", "of", "sums", "telling", "total", "type", "type_weight", "weights", "words",
    )  # fmt: skip

    def __init__(self, data: dict, number: Callable[[str], int], unheard: int):
        self.words: list[int] = []
        self.holes, self.named = [False], []
        for word in data["words"].split(" "):
            if word == "{}":
                self.holes[-1] = True
            elif word:
                self.named.append(int(word[-1] == "'"))
                self.words.append(number(word.rstrip("'")))
                self.holes.append(False)
        self.type_weight, *self.weights = (int(digit, 36) for digit in data["weights"])
        self.sums = [0, *accumulate(self.weights)]
        self.total = self.sums[-1]
        self.need = (self.total + 4) // 5 if self.total < 30 else min((self.total + 2) // 3, 14)
        self.telling = max(self.weights, default=0) >= unheard
        first, _, last = data["type"].partition(" ")
        self.type = number(last or first) if first else 0
        self.module = first if last else ""
        self.of, self.common, self.exact = data["of"], data.get("common", 0), data.get("exact", 0)


class Index:
    """`errors.json`, ready to be searched.

    Attributes:
        pages, limits: as in the index.
        reader: cleans texts.
        entries: every signature.
        spelling, vocabulary: words by number, numbers by word.
        pairs, alone: two neighbouring words, or one without a neighbour, to `(entry, position)` of each trail they open.
        typed: type to the entries with few words.
        types: the types of all entries.
        evidence: word to the framework it belongs to.
        frameworks: those that have such words.
        packages: names of packages, to be known in paths.
        names: packages and functions of frames, as numbers.

    Raises:
        ValueError: the data has another schema.
    """

    def __init__(self, data: dict):
        if data.get("schema") != SCHEMA:
            raise ValueError(
                f"errors.json has schema {data.get('schema')!r}, this program reads {SCHEMA}; install the same version of both"
            )
        self.pages, self.limits, self.frameworks = data["pages"], data["limits"], set(data["frameworks"])
        self.reader = Reader(data["limits"], data["patterns"])
        self.spelling: list[str] = [""]
        self.vocabulary: dict[str, int] = {}
        self.entries = [Entry(each, self._number, self.limits["unheard"]) for each in data["entries"]]
        self.types = {entry.type for entry in self.entries} - {0}
        self.evidence = {}
        for name, words in data["frameworks"].items():
            for word in words.split():
                self.evidence[self._number(word)] = self.evidence[self._number(word + ".")] = name
        raised = [frame for entry in self.entries for of in entry.of for frame in of.get("frames", ())]
        self.names = {word: self._number(word) for frame in raised for word in frame[:2]}
        self.packages = set(data["packages"].split(" "))
        self.pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.alone: dict[int, list[tuple[int, int]]] = {}
        self.typed: dict[int, list[int]] = {}
        self._open()

    def _number(self, word: str) -> int:
        number = self.vocabulary.setdefault(word, len(self.spelling))
        if number == len(self.spelling):
            self.spelling.append(word)
        return number

    def _open(self) -> None:
        """Fills what opens a trail."""
        for number, entry in enumerate(self.entries):
            words, holes = entry.words, entry.holes
            for i, word in enumerate(words):
                if i and not holes[i]:
                    self.pairs.setdefault((words[i - 1], word), []).append((number, i))
                elif holes[i + 1] or i == len(words) - 1:
                    self.alone.setdefault(word, []).append((number, i))
            if entry.type and len(words) <= self.limits["short"]:
                self.typed.setdefault(entry.type, []).append(number)
        for table in self.pairs, self.alone:
            for key in [key for key, users in table.items() if len(users) > self.limits["users"]]:
                del table[key]


def load(path: Path | str) -> Index:
    """Reads `errors.json`.

    Raises:
        OSError, ValueError: it cannot be read, or is of another schema.
    """
    return Index(json.loads(Path(path).read_text(encoding="utf-8")))


def explain(index: Index, text: str, limit: int = 5) -> list[Result]:
    """The pages that explain the errors in a text.

    Args:
        text: anything; nothing in it is interpreted.
        limit: pages to give at most.

    Returns:
        Matches before similar ones; of several errors in the text the root cause first. Empty when nothing is known.
    """
    return Search(index, text).results()[:limit]


def batch(index: Index, lines: Iterable[str], limit: int = 5) -> Iterator[dict]:
    """Answers JSON objects `{"id", "query"}`, one a line, in their order.

    Returns:
        `{"id", "matches": [{"page", "case", "confidence", "score", "line"}]}`, best first, for every line that is not empty.

    Raises:
        ValueError: a line is no such object; the message says which.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            query = item["query"]
            if not isinstance(query, str):
                raise TypeError
        except (ValueError, KeyError, TypeError):
            raise ValueError(f'line {number} is not a JSON object with "id" and a text "query"') from None
        yield {"id": item.get("id"), "matches": [result.as_dict() for result in explain(index, query, limit)]}
