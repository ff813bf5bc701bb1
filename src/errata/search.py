"""A search: one text on its way through the index."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from errata.evidence import weigh
from errata.paste import Paste
from errata.result import Result, ordered
from errata.stack import STANDARD, frames
from errata.trail import Trail, follow

if TYPE_CHECKING:
    from errata.matcher import Entry, Index


_HEAD = re.compile(r"(?<!Group )(?<!\| )Traceback \(most recent")


class Search:
    """One text being searched.

    Attributes:
        index, paste: where and what.
        words: numbers of all its words.
        support: frameworks that it names.
        stack, places: its frames, and where they stand.
        tracebacks: where they begin, without those of the members of a group, which belong to what is around them.
        libraries: whether a frame is of a library beside the standard one.
    """

    def __init__(self, index: Index, text: str):
        self.index, self.paste = index, Paste(text, index.vocabulary, index.reader)
        self.words = set(self.paste.ids)
        self.support = {index.evidence[word] for word in self.words if word in index.evidence}
        self.stack = frames(self.paste, index.packages, index.limits["path"])
        self.places = [frame[0] for frame in self.stack]
        self.tracebacks = [bisect_left(self.paste.starts, found.start()) for found in _HEAD.finditer(self.paste.text)]
        self.libraries = any(frame[1] not in ("", STANDARD) for frame in self.stack)

    def results(self) -> list[Result]:
        """The pages found, in order."""
        best: dict[str, Result] = {}
        for entry, trail, type_at in self._trails():
            for result in weigh(self, entry, trail, type_at):
                known = best.get(result.page)
                if result.score < self.index.limits["similar"] or (known and known.key() <= result.key()):
                    continue
                if known and (known.confidence, known.kind) == (result.confidence, result.kind):
                    # the same error again, and better seen: it stands where it was first
                    result.first, result.last = known.first, known.last
                best[result.page] = result
        results = ordered(list(best.values()), self._depth() if best else [], self.index.limits["results"])
        for result in results:
            result.line = self._line(result)
        return results

    def _trails(self) -> Iterator[tuple[Entry, Trail, int]]:
        """Every trail worth weighing, and where the type stands in front of it (-1 for none)."""
        index, paste, limits, previous = self.index, self.paste, self.index.limits, 0
        entries, count = index.entries, len(index.entries)
        voted, last, ahead = (
            [0] * count,
            [-1] * count,
            [0] * count,
        )  # bits so far, the last word of the text, of the entry
        opened = [0] * count
        for j, word in enumerate(paste.ids):
            if not word:
                previous = 0
                continue
            # words that stand alone in one message and everywhere in code must not use up what a pair may open
            pairs, alone = index.pairs.get((previous, word), ()), index.alone.get(word, ())
            for place, (number, i) in enumerate((*pairs, *alone)):
                most = limits["trails"] * (1 + (place < len(pairs)))
                if j < last[number] or opened[number] >= most:
                    continue  # inside the trail before, or enough
                entry = entries[number]
                bits = 0 if j - last[number] > limits["apart"] or i <= ahead[number] else voted[number]
                bits += entry.weights[i] + (entry.weights[i - 1] if i and (last[number] != j - 1 or not bits) else 0)
                voted[number], last[number], ahead[number] = bits, j, i
                if bits >= entry.need:
                    trail = follow(index, entry, paste, i, j)
                    voted[number], opened[number] = 0, opened[number] + 1
                    if not trail.cost and not trail.missing:
                        last[number] = max(j, trail.last)
                    yield entry, trail, self._type_before(trail)
            if word in index.typed and self._names_type(j) and self._raised(j):
                for number in index.typed[word]:
                    trail = self._after_type(entries[number], j) if opened[number] < limits["trails"] else None
                    if trail:
                        opened[number] += 1
                        yield entries[number], trail, j
            previous = word

    def _raised(self, at: int) -> bool:
        """Whether a type stands where an error names it, not in source code."""
        start = self.paste.head(at)
        if start and self.paste.raw(start - 1) in self.paste.patterns["source"] and not self.paste.breaks[start]:
            return False
        gap = self.paste.between(at + 1)[:1]
        return gap in self.paste.patterns["ending"] + [""] or (
            gap == " " and start < at
        )  # a full name among other words

    def _after_type(self, entry: Entry, at: int) -> Trail | None:
        """The trail of a message with few words, looked for right behind its type."""
        paste, after, reach = self.paste, at + 1, self.index.limits["reach"]
        ends = after == len(paste.ids) or paste.breaks[after] == 1
        if not entry.words:
            gap = paste.between(after)
            ends = ends or gap == "()" or (gap.lstrip("`'\"")[:1] == " " and paste.head(at) < at)
            if ends == entry.holes[0] and not (ends and ":" in gap):
                return None
            trail = Trail(at)
            # the value behind it is part of the message: a page about this very value explains the same error
            trail.last = at if ends else after
            return trail
        for j in range(after, min(after + reach, len(paste.ids))):
            if j > after and paste.breaks[j]:
                break
            if paste.ids[j] == entry.words[0]:
                return follow(self.index, entry, paste, 0, j)
        return None

    def _type_before(self, trail: Trail) -> int:
        """The word in front of a message that names a type; -1 for none."""
        paste, reach = self.paste, self.index.limits["reach"]
        for at in range(trail.first - 1, max(-1, trail.first - 1 - reach), -1):
            touches = trail.first - at == 1
            if self._names_type(at):
                gap = paste.between(at + 1)
                if touches or ":" in gap or "(" in gap:
                    return at
            if paste.breaks[at + 1]:
                break  # on the line above only its last word
        return -1

    def _names_type(self, at: int) -> bool:
        """Whether a word is a type: one of the index, or one that looks like it; `error` alone is only a word."""
        word, capital = self.paste.word(at), "A" <= self.paste.raw(at)[0] <= "Z"
        if self.paste.ids[at] in self.index.types:
            return capital or len(word) > 9
        types = tuple(self.paste.patterns["types"])
        return capital and word.endswith(types) and word not in types

    def _depth(self) -> list[int]:
        """For each word, how many marks of an error inside another stand before it."""
        text, marks = self.paste.text, []
        for mark in self.paste.patterns["inside"]:
            found = text.find(mark)
            while found >= 0:
                marks.append(found)
                found = text.find(mark, found + len(mark))
        marks.sort()
        depth, passed = [], 0
        for start in self.paste.starts:
            while passed < len(marks) and marks[passed] < start:
                passed += 1
            depth.append(passed)
        return depth

    def _line(self, result: Result) -> str:
        """The lines that matched, at most some sixty words, on one line."""
        paste = self.paste
        first, last = result.first, min(result.last, result.first + 40)
        while first and not paste.breaks[first] and result.first - first < 8:
            first -= 1
        while last + 1 < len(paste.ids) and not paste.breaks[last + 1] and last - result.last < 12:
            last += 1
        return paste.shown(first, last)
