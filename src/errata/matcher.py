"""The matcher: a paste and the index in, ranked pages out.

It adds up bits of evidence. Two neighbouring words of a template that stand side by side in the paste open a trail; along it
the template's words are followed in both directions, over placeholders, past a typo, a line break inside a word, a log prefix
in the middle. Every word found counts as much as it is rare, every word that should be there and is not counts against. The
type in front of the message, the frames above it and the words of a framework around it are added. From `MATCH` bits on it is
a match, from `SIMILAR` bits on it is similar. A message that says little can only get there by its type and frames.

The same in JavaScript is `web/matcher.js`; only whole numbers are added, so both give the same scores. Work is bounded by the
length of the paste: a trail reads a fixed number of words, and each entry may open a fixed number of trails.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from errata.paste import Paste, read_template, stem, template_words
from errata.stack import STANDARD, frames
from errata.trail import Trail, follow

MATCH, SIMILAR = 18, 12
TRAILS = 12
"""Trails that one entry may open in one paste."""
COMMON = 64
"""Entries that a pair of words may open; more common pairs open none."""
WHOLE = 3
"""Bits for a message that stands there from its beginning to its end, and nothing else beside it."""
UNHEARD = 14
"""Bits of a word that no other library says."""
LITTLE = 24
"""Bits below which a message says little."""
TYPE_ENDS = ("error", "exception", "warning", "interrupt")
INSIDE = ("[cause]", "---------------- ")
"""What stands before an error inside another: a cause of Node's, a member of an exception group."""
NO_ERROR = frozenset({"raise", "except", "import", "clas", "return", "isinstance"})
"""Words before a type where it is source code, not an error."""


class Entry:
    """One signature, ready to be followed, and the cases and pages it stands for."""

    __slots__ = (
        "common", "exact", "holes", "module", "named", "of", "telling", "total", "type", "type_weight", "weights", "words",
    )  # fmt: skip

    def __init__(self, data: dict, number):
        words, self.holes, self.named = read_template(data["pieces"])
        weights = [int(digit, 36) for digit in data["weights"]]
        kind = template_words([data["type"]])[0]
        self.words = [number(word) for word in words]
        self.type_weight, self.weights = weights[0], weights[1:]
        self.total = sum(self.weights)
        self.telling = max(self.weights, default=0) >= UNHEARD
        self.type = number(kind[-1]) if kind else 0
        self.module = kind[0] if len(kind) > 1 and kind[0][-1] == "." else ""
        self.of = data["of"]
        self.common, self.exact = data.get("common", 0), data.get("exact", 0)


class Index:
    """`errors.json`, ready to be searched.

    Args:
        data: what `errata.index.build` gives.

    Raises:
        ValueError: the data has another schema.
    """

    def __init__(self, data: dict):
        if data.get("schema") != 1:
            raise ValueError(
                f"errors.json has schema {data.get('schema')!r}, this program reads 1; install the same version of both"
            )
        self.pages = data["pages"]
        self.spelling = [""]
        self.vocabulary: dict[str, int] = {}
        self.entries = [Entry(each, self._number) for each in data["entries"]]
        self.types = {entry.type for entry in self.entries} - {0}
        self.evidence = {
            self._number(word + dot): name
            for name, words in data["frameworks"].items()
            for word in words.split()
            for dot in ("", ".")
        }
        self.frameworks = set(data["frameworks"])
        raised = [frame for entry in self.entries for of in entry.of for frame in of.get("frames", ())]
        self.packages = {frame[0] for frame in raised} | {
            stem(package) for page in self.pages for package in page["packages"]
        }
        self.names = {word: self._number(word) for frame in raised for word in frame[:2]}
        self._open()

    def _number(self, word: str) -> int:
        number = self.vocabulary.setdefault(word, len(self.spelling))
        if number == len(self.spelling):
            self.spelling.append(word)
        return number

    def _open(self) -> None:
        """What opens a trail: pairs of neighbouring words, words that stand alone, and types of messages that say little."""
        self.pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.alone: dict[int, list[tuple[int, int]]] = {}
        self.typed: dict[int, list[int]] = {}
        for number, entry in enumerate(self.entries):
            words, holes = entry.words, entry.holes
            for i, word in enumerate(words):
                if i and not holes[i]:
                    self.pairs.setdefault((words[i - 1], word), []).append((number, i))
                elif holes[i + 1] or i == len(words) - 1:
                    self.alone.setdefault(word, []).append((number, i))
            if entry.type and len(words) < 3:
                self.typed.setdefault(entry.type, []).append(number)
        for table in self.pairs, self.alone:
            for key in [key for key, users in table.items() if len(users) > COMMON]:
                del table[key]


class Result:
    """One page that a paste leads to.

    Attributes:
        page: its id, `<framework>/<slug>`.
        case: id of the cause that matched; None where the page as a whole did.
        confidence: `match` or `similar`.
        score: bits of evidence.
        line: the part of the paste that matched.
        why: what spoke for it, such as `message 100%`, `type`, `frame bind_tools`, `crewai`.
    """

    __slots__ = ("at", "case", "confidence", "end", "line", "order", "page", "rank", "score", "why")

    def __init__(
        self, page: str, case: str | None, confidence: str, score: int, rank: int, trail: Trail, why: list[str]
    ):
        self.rank = rank
        self.page, self.case, self.confidence, self.score, self.why = page, case, confidence, score, why
        self.at, self.end, self.line, self.order = trail.first, trail.last, "", 0

    def as_dict(self) -> dict:
        """As `errata explain --batch` prints it."""
        return {key: getattr(self, key) for key in ("page", "case", "confidence", "score", "line")}


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


class Search:
    """One text being searched."""

    def __init__(self, index: Index, text: str):
        self.index = index
        self.paste = Paste(text, index.vocabulary)
        self.support: dict[str, int] = {}
        self.types = set()
        for number in self.paste.ids:
            if number:
                if name := index.evidence.get(number):
                    self.support[name] = self.support.get(name, 0) + 1
                if number in index.types:
                    self.types.add(number)
        self.found: dict[str, Result] = {}
        self.words = set(self.paste.ids)
        self.stack = frames(self.paste, index.packages)

    def results(self) -> list[Result]:
        """Ranked."""
        for number, trail, type_at in self._trails():
            self._judge(self.index.entries[number], trail, type_at)
        return self._ranked()

    def _trails(self) -> Iterator[tuple[int, Trail, int]]:
        """Every trail worth judging, and where the type stands in front of it (-1 for none)."""
        index, paste = self.index, self.paste
        ids, entries = paste.ids, index.entries
        votes: dict[int, tuple[int, int, int]] = {}  # entry: bits so far, last word, trails
        previous = 0
        for j, word in enumerate(ids):
            if not word:
                previous = 0
                continue
            for number, i in (*index.pairs.get((previous, word), ()), *index.alone.get(word, ())):
                entry = entries[number]
                bits, last, trails = votes.get(number, (0, -1, 0))
                if j < last or trails >= TRAILS:
                    continue  # inside the trail before, or enough
                if j - last > MATCH * 3:
                    bits = 0
                bits += entry.weights[i] + (entry.weights[i - 1] if i and last != j - 1 else 0)
                if bits * 5 < min(entry.total, SIMILAR * 2):
                    votes[number] = bits, j, trails
                    continue
                trail = follow(entry, paste, index.spelling, i, j)
                votes[number] = 0, max(j, trail.last), trails + 1
                yield number, trail, self._type_before(trail)
            if word in index.typed and self._raised(j):
                for number in index.typed[word]:
                    bits, last, trails = votes.get(number, (0, -1, 0))
                    if trails < TRAILS and (trail := self._after_type(entries[number], j)):
                        votes[number] = bits, last, trails + 1
                        yield number, trail, j
            previous = word

    def _raised(self, at: int) -> bool:
        """Whether a type stands where an error names it, not in source code."""
        paste, start = self.paste, at
        while start and paste.word(start - 1)[-1] == "." and not paste.breaks[start]:
            start -= 1
        if start and paste.word(start - 1) in NO_ERROR and not paste.breaks[start]:
            return False
        return paste.between(at + 1)[:1] in ("", ":", "(", "\n", "]")

    def _after_type(self, entry: Entry, at: int) -> Trail | None:
        """The trail of a message with few words, looked for right behind its type."""
        paste = self.paste
        after = at + 1
        ends = after == len(paste.ids) or paste.breaks[after]
        if not entry.words:
            if ends == entry.holes[0] and not (ends and ":" in paste.between(after)):
                return None
            trail = Trail(at)
            # the value behind it is part of the message: a page about this very value explains the same error
            trail.last = at if ends else after
            return trail
        for j in range(after, min(after + 14, len(paste.ids))):
            if j > after and paste.breaks[j]:
                break
            if paste.ids[j] == entry.words[0]:
                return follow(entry, paste, self.index.spelling, 0, j)
        return None

    def _type_before(self, trail: Trail) -> int:
        """The word in front of a message that names a type; -1 for none."""
        paste = self.paste
        for at in range(trail.first - 1, max(-1, trail.first - 16), -1):
            near = trail.first - at == 1
            if paste.breaks[at + 1] and not near:
                break
            if paste.ids[at] not in self.index.types and not self._names_type(at):
                continue
            gap = paste.between(at + 1)
            if near or ":" in gap or "(" in gap:
                return at
        return -1

    def _names_type(self, at: int) -> bool:
        word = self.paste.word(at)
        return self.paste.raw(at)[0].isupper() and word.endswith(TYPE_ENDS) and word not in TYPE_ENDS

    def _judge(self, entry: Entry, trail: Trail, type_at: int) -> None:
        """Adds up what speaks for an entry and keeps its pages."""
        paste, why = self.paste, []
        found = entry.total - trail.left - trail.right - trail.missing
        share = 100 * found // entry.total if entry.total else 100
        before, behind = not self._begins(entry, trail), not self._ends(entry, trail)
        led = before and type_at >= 0 and trail.first - type_at > 1 and not entry.holes[0]
        bits = trail.credit - min(trail.missing, 24) - trail.cost
        bits -= min(trail.left, 12) if before else min(trail.left // 4, 5)
        bits -= min(trail.right, 12) if behind else min(trail.right // 4, 5)
        bits -= 8 if led else 0
        strong = trail.credit >= LITTLE
        if share == 100 and entry.words and not before and not behind and not trail.cost:
            bits += WHOLE
        if entry.words:
            why.append(f"message {share}%")
        typed = self._typed(entry, type_at, strong)
        if typed > 0:
            bits += entry.type_weight + 1
            why.append("type")
        elif typed < 0:
            bits -= 4
        elif entry.type in self.types:
            bits += entry.type_weight // 2
        if not strong:
            # words of another message around it, where this one begins or ends
            if typed <= 0 and not entry.words:
                return
            if behind and not trail.right and not entry.holes[-1] and entry.words:
                bits -= 8
        torn = before and trail.left > 1
        left_early = behind and trail.right > 1
        rare = typed > 0 and entry.type_weight > 7
        if torn or left_early:
            enough = trail.credit >= (30 if rare or (not torn and len(entry.words) - trail.stop > 3) else 50)
        else:
            enough = share >= (40 if trail.credit >= 30 else 50)
        certain = (
            enough
            and (not trail.missing or (trail.credit >= 36 and trail.credit > 2 * trail.missing))
            and (not trail.renamed or trail.credit >= 80)
            and (strong or not trail.cost)
            and (not entry.common or typed > 0)
            and (not led or trail.credit >= 40)
            and (strong or typed >= 0)
            and (not entry.exact or (share == 100 and not trail.cost and (typed > 0 or not entry.type)))
            and not self._source(trail, type_at)
        )
        telling = entry.telling and share >= 90
        # a case's own assertion, then messages that say much, then those that say little
        rank = 0 if entry.exact and typed > 0 else 1 if strong else 2
        for of in entry.of:
            framed = self._framed(of.get("frames", ()), trail)
            for page in of["pages"]:
                page = self.index.pages[page]
                supported = page["framework"] in self.support
                sure = certain and (not entry.common or framed > 0 or (supported and not self.stack))
                score = bits + (framed // 6 if strong else framed)
                if supported:
                    score += 4 if strong else 6
                elif page["framework"] in self.index.frameworks:
                    score -= (
                        1 if strong or entry.exact or telling else 10 if self.stack else 1 if trail.credit > 11 else 4
                    )
                    # a traceback without a word of the framework: only what nobody else says is about it
                    sure = sure and (not self.stack or entry.exact or telling or (not of.get("foreign") and strong))
                reasons = [*why, *(["frame"] if framed else []), *([page["framework"]] if supported else [])]
                confidence = "match" if sure and score >= MATCH else "similar"
                self._keep(Result(page["id"], of["case"], confidence, score, rank, trail, reasons))

    def _typed(self, entry: Entry, type_at: int, strong: bool) -> int:
        """1 where the type in front of a message is the entry's, -1 where it is another, 0 where there is none."""
        paste = self.paste
        if type_at < 0 or not entry.type:
            return 0
        if paste.ids[type_at] != entry.type:
            return -1
        first = type_at
        while first and paste.word(first - 1)[-1] == "." and not paste.breaks[first]:
            first -= 1
        # `anthropic.APIConnectionError` is not `openai.APIConnectionError`, but classes move inside a package
        other = entry.module and first < type_at and paste.word(first) != entry.module
        return -1 if other and not strong else 1

    def _begins(self, entry: Entry, trail: Trail) -> bool:
        """Whether the paste may begin here: at a boundary, or in the middle of the word that is missing."""
        at, paste = trail.first, self.paste
        if paste.opens(at):
            return True
        whole = self.index.spelling[entry.words[trail.start - 1]] if trail.start else ""
        return at > 0 and whole != "" and bool(paste.breaks[at - 1]) and whole.endswith(paste.word(at - 1))

    def _ends(self, entry: Entry, trail: Trail) -> bool:
        """Whether the paste may end here: at a boundary, or in the middle of the word that is missing."""
        at, paste = trail.last, self.paste
        if paste.closes(at):
            return True
        whole = self.index.spelling[entry.words[trail.stop + 1]] if trail.stop + 1 < len(entry.words) else ""
        ends = at + 2 == len(paste.ids) or (at + 2 < len(paste.ids) and bool(paste.breaks[at + 2]))
        return ends and whole.startswith(paste.raw(at + 1).lower())

    def _framed(self, raised: list, trail: Trail) -> int:
        """Bits for the frames above an error, of those where it was seen to be raised."""
        if not raised:
            return 0
        above = [frame for frame in self.stack if frame[0] < trail.first][-12:] or self.stack[:12][::-1]
        library = [frame for frame in above if frame[1] and frame[1] != STANDARD]
        best = 0
        for package, function, own, caller in raised:
            if caller and not any(frame[1] == caller for frame in above):
                continue
            bits = 0
            if library and library[-1][1] == package and (above[-1][1] == "") == bool(own):
                bits = 18 if library[-1][2] == function else 14 if own else 6
            elif any(frame[1] == package and frame[2] == function for frame in library[-4:]):
                bits = 12
            elif (
                len(function) > 5
                and self.index.names[function] in self.words
                and self.index.names[package] in self.words
            ):
                bits = 8
            best = max(best, bits)
        return best

    def _source(self, trail: Trail, type_at: int) -> bool:
        """Whether the words stand in source code that a traceback shows, not in an error."""
        paste = self.paste
        if not self.stack:
            return False
        at = type_at if type_at >= 0 else trail.first
        while at and paste.word(at - 1)[-1] == ".":
            at -= 1
        if at and paste.word(at - 1) == "raise" and not paste.breaks[at]:
            return True
        for place in range(trail.first, trail.last + 2):
            if (
                place < len(paste.ids)
                and paste.starts[place]
                and paste.text[paste.starts[place] - 1] == "{"
                and paste.raw(place)[0].isalpha()
            ):
                return True
        return False

    def _keep(self, result: Result) -> None:
        """The best result of each page; of equal ones the first in the text."""
        if result.score < SIMILAR:
            return
        known = self.found.get(result.page)
        if not known or _rank(result) < _rank(known):
            self.found[result.page] = result

    def _ranked(self) -> list[Result]:
        """Errors in the order root cause first; where they overlap, the one with more evidence first."""
        results = sorted(self.found.values(), key=_rank)
        heads: list[Result] = []
        for result in results:
            head = next(
                (h for h in heads if h.confidence == result.confidence and h.at <= result.end and result.at <= h.end),
                result,
            )
            if head is result:
                heads.append(result)
            result.order = head.rank, *self._order(head.at)
            result.line = self._line(result)
        return sorted(
            results,
            key=lambda r: (r.confidence != "match", r.order if r.confidence == "match" else (0,), *_rank(r)[1:]),
        )

    def _order(self, at: int) -> tuple[int, int]:
        """Where an error stands in the order root cause first: what is inside another comes before it, else the first."""
        text, before, inside = self.paste.text, self.paste.starts[at], 0
        for mark in INSIDE:
            found = text.find(mark)
            while 0 <= found < before:
                inside -= 1
                found = text.find(mark, found + len(mark))
        return inside, at

    def _line(self, result: Result) -> str:
        """The lines that matched, at most some forty words, on one line."""
        paste = self.paste
        first, last = result.at, min(result.end, result.at + 40)
        while first and not paste.breaks[first] and result.at - first < 8:
            first -= 1
        while last + 1 < len(paste.ids) and not paste.breaks[last + 1] and last - result.end < 12:
            last += 1
        return " ".join(paste.text[paste.starts[first] : paste.ends[last]].split())


def _rank(result: Result) -> tuple:
    return result.confidence != "match", -result.score, result.at
