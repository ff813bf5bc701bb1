"""A trail: the words of one template, followed through a paste from the place where two of them stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from errata.paste import Paste, stem

if TYPE_CHECKING:
    from errata.matcher import Entry, Index


def near(a: str, b: str) -> bool:
    """Whether two words differ by one letter: left out, put in, changed, or swapped with the next."""
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if len(long) < 4 or len(long) - len(short) > 1 or (a[-1] == ".") != (b[-1] == "."):
        return False
    start, end = 0, len(short)
    while start < end and a[start] == b[start]:
        start += 1
    extra = len(long) - len(short)
    while end > start and long[end + extra - 1] == short[end - 1]:
        end -= 1
    if end - start + extra < 2:
        return True
    return end - start == 2 and not extra and a[start] == b[start + 1] and a[start + 1] == b[start]


class Trail:
    """How much of a template stands in a paste, and where.

    Attributes:
        first, last: the words of the paste it spans.
        start, stop: the first and the last word of the template that was found.
        credit: bits of the template's words found; a word with a typo counts three quarters.
        missing, gone: bits of words that should stand between words found, with and without what a missing word costs at least.
        renamed: quoted names among them, in whose place the paste has others.
        cost: for words between that belong to no placeholder, and for very long values.
    """

    __slots__ = ("cost", "credit", "first", "gone", "last", "missing", "renamed", "start", "stop")

    def __init__(self, at: int, word: int = 0, credit: int = 0):
        self.first = self.last = at
        self.start = self.stop = word
        self.credit = credit
        self.missing = self.gone = self.cost = self.renamed = 0

    def net(self) -> int:
        """Bits found less bits missing."""
        return self.credit - self.missing - self.cost

    def state(self) -> tuple:
        """What following in one direction may take back."""
        return tuple(getattr(self, name) for name in self.__slots__)

    def restore(self, state: tuple) -> None:
        """Takes back what was followed since."""
        for name, value in zip(self.__slots__, state, strict=True):
            setattr(self, name, value)


def follow(index: Index, entry: Entry, paste: Paste, i: int, j: int) -> Trail:
    """The trail through word `i` of an entry and word `j` of a paste."""
    trail = Trail(j, i, entry.weights[i])
    _extend(trail, index, entry, paste, i, j, -1)
    _extend(trail, index, entry, paste, i, j, 1)
    return trail


def _extend(trail: Trail, index: Index, entry: Entry, paste: Paste, i: int, j: int, step: int) -> None:
    """Follows in one direction, as far as what is found there outweighs what is missing."""
    best, kept = trail.net(), trail.state()
    for _ in _steps(trail, index, entry, paste, i, j, step):
        if trail.net() >= best:
            best, kept = trail.net(), trail.state()
    trail.restore(kept)


def _steps(trail: Trail, index: Index, entry: Entry, paste: Paste, i: int, j: int, step: int) -> Iterator[None]:
    """Follows in one direction, from one word that is found to the next."""
    words, weights, holes, limits = entry.words, entry.weights, entry.holes, index.limits
    n, free, missed, failures = i + step, False, [], 0
    while 0 <= n < len(words) and 0 <= j + step < len(paste.ids):
        free = free or holes[max(n, n - step)]
        at, credit, used = _seek(index, entry, paste, n, j, step, free, len(missed))
        if at < 0:
            missed.append(n)
            failures += free
            ahead = holes[n + 1 :] if step > 0 else holes[: n + 1]
            if failures > limits["failures"] or (len(missed) > 3 and not free and True not in ahead):
                return
            free = free or len(missed) > 3
            n += step
            continue
        skipped = abs(at - j) - 1
        if skipped and not free:  # `public.checkpoints` for `checkpoints`
            skipped -= max(0, max(at, j) - max(paste.head(max(at, j)), min(at, j) + 1))
        if free:
            # a value of many words, or of many lines
            trail.cost += max(0, skipped - 16) // 8 + min(8, max(0, abs(paste.rows[at] - paste.rows[j]) - 2))
        elif skipped > len(missed):
            # a log prefix where a line ends, or the words of another message
            trail.cost += 4 if paste.rows[at] != paste.rows[j] else 4 * (skipped - len(missed))
        if len(missed) == 1 and near(paste.word(at - step), index.spelling[words[n - step]]):
            credit += weights[n - step] * 3 // 4
            missed = []
        trail.credit += credit
        for word in missed:
            trail.gone += weights[word]
            trail.missing += max(weights[word], limits["missed"])
            trail.renamed += entry.named[word]
        j = at + step if used < 0 else at
        n += step * (used - 1) if used > 0 else 0
        trail.start, trail.stop = min(trail.start, n), max(trail.stop, n)
        trail.first, trail.last = min(trail.first, j), max(trail.last, j)
        n, free, missed = n + step, False, []
        yield


def _seek(
    index: Index, entry: Entry, paste: Paste, n: int, j: int, step: int, free: bool, misses: int
) -> tuple[int, int, int]:
    """Where word `n` stands beyond `j`: (position or -1, bits, template words used; -1 for one written in two parts)."""
    words, ids, weight, wanted = entry.words, paste.ids, entry.weights[n], entry.words[n]
    at, after = j + step, n + step
    if ids[at] == wanted:
        return at, weight, 1
    joined = 0 <= after < len(words) and not entry.holes[max(after, n)]
    if not free and not misses:
        here, meant = paste.word(at), index.spelling[wanted]
        if near(here, meant):
            return at, weight * 3 // 4, 1
        if 0 <= at + step < len(ids) and len(here) < len(meant):
            first = min(at, at + step)
            if stem(paste.raw(first) + paste.raw(first + 1)) == meant:
                return at, weight, -1
        if joined and len(here) > len(meant) + 1:
            other = index.spelling[words[after]]
            one, two = (meant, other) if step > 0 else (other, meant)
            if one[-1] != "." and (here == one + two or near(here, one + two)):
                return at, weight + entry.weights[after], 2
    limits = index.limits
    reach, far = limits["value"] if free else limits["skip"] + misses, j + step * limits["skip"]
    if not free and not misses and paste.rows[j] != paste.rows[max(0, min(far, len(ids) - 1))]:
        reach = limits["margin"]
    spare = -1
    for at in range(j + 2 * step, max(-1, min(len(ids), j + step * (reach + 1))), step):
        if ids[at] != wanted:
            continue
        if _confirmed(index, paste, at + step, words[after]) if joined else weight > 3:
            return at, weight, 1
        if spare < 0 and (weight > 4 or not joined):
            spare = at
    return spare, weight, 1


def _confirmed(index: Index, paste: Paste, at: int, wanted: int) -> bool:
    """Whether the next word of the template stands here too, be it with a typo."""
    if not 0 <= at < len(paste.ids):
        return False
    return paste.ids[at] == wanted or (not paste.ids[at] and near(paste.word(at), index.spelling[wanted]))
