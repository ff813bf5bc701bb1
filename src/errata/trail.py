"""A trail: the words of one template, followed through a paste from the place where two of them stand side by side."""

from __future__ import annotations

from errata.paste import Paste, stem

VALUE = 80
"""Words that a placeholder may take."""
SKIP, MARGIN = 4, 14
"""Words looked at for the next word of a template where no placeholder is; MARGIN where a line ends (log prefixes)."""
MISSED = 5
"""Bits that a missing word costs at least: another word in its place is another message, however common both are."""
FAILURES = 3
"""Pieces after a placeholder that may be missing before the trail is given up."""


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
    return end - start + extra < 2 or (
        end - start == 2 and not extra and a[start] == b[start + 1] and a[start + 1] == b[start]
    )


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


def follow(entry, paste: Paste, spelling: list[str], i: int, j: int) -> Trail:
    """The trail through word `i` of an entry and word `j` of a paste.

    Args:
        entry: with `words` (numbers), `holes` and `weights`.
        paste: in the same vocabulary.
        spelling: words by number.
    """
    trail = Trail(j, i, entry.weights[i])
    _extend(trail, entry, paste, spelling, i, j, -1)
    _extend(trail, entry, paste, spelling, i, j, 1)
    return trail


def _extend(trail: Trail, entry, paste: Paste, spelling: list[str], i: int, j: int, step: int) -> None:
    """Follows in one direction."""
    words, weights, ids = entry.words, entry.weights, paste.ids
    n, free, missed, failures = i + step, False, [], 0
    while 0 <= n < len(words) and 0 <= j + step < len(ids):
        free = free or entry.holes[max(n, n - step)]
        at, credit, used = _seek(entry, paste, spelling, n, j, step, free, len(missed))
        if at < 0:
            missed.append(n)
            failures += free
            if failures > FAILURES or (len(missed) > 3 and not free and not _hole_ahead(entry, n, step)):
                return
            free = free or len(missed) > 3
            n += step
            continue
        skipped = abs(at - j) - 1
        trail.cost += max(0, skipped - 16) // 8 if free else min(8, 2 * max(0, skipped - len(missed)))
        if len(missed) == 1 and near(paste.word(at - step), spelling[words[n - step]]):
            credit += weights[n - step] * 3 // 4
            missed = []
        trail.credit += credit
        for word in missed:
            trail.gone += weights[word]
            trail.missing += max(weights[word], MISSED)
            trail.renamed += entry.named[word]
        j = at + step * (used < 0)
        n += step * (used - 1 if used > 0 else 0)
        trail.start, trail.stop = min(trail.start, n), max(trail.stop, n)
        trail.first, trail.last = min(trail.first, j), max(trail.last, j)
        n, free, missed = n + step, False, []


def _hole_ahead(entry, n: int, step: int) -> bool:
    return any(entry.holes[n + 1 :]) if step > 0 else any(entry.holes[: n + 1])


def _seek(
    entry, paste: Paste, spelling: list[str], n: int, j: int, step: int, free: bool, misses: int
) -> tuple[int, int, int]:
    """Where word `n` stands beyond `j`: (position or -1, bits, template words used; -1 for one written in two parts)."""
    words, ids, weight, wanted = entry.words, paste.ids, entry.weights[n], entry.words[n]
    at = j + step
    if ids[at] == wanted:
        return at, weight, 1
    after = n + step
    joined = 0 <= after < len(words) and not entry.holes[max(after, n)]
    if not free and not misses:
        here, meant = paste.word(at), spelling[wanted]
        if near(here, meant):
            return at, weight * 3 // 4, 1
        if 0 <= at + step < len(ids) and len(here) < len(meant):
            parts = sorted((at, at + step))
            if stem(paste.raw(parts[0]) + paste.raw(parts[1])) == meant:
                return at, weight, -1
        if joined and len(here) > len(meant) + 1:
            pair = (meant, spelling[words[after]]) if step > 0 else (spelling[words[after]], meant)
            if pair[0][-1] != "." and (here == pair[0] + pair[1] or near(here, pair[0] + pair[1])):
                return at, weight + entry.weights[after], 2
    reach = VALUE if free else SKIP + misses
    if not free and any(paste.breaks[max(0, min(j, j + step * SKIP) + 1) : max(j, j + step * SKIP) + 1]):
        reach = MARGIN
    spare = -1
    for at in range(j + 2 * step, max(-1, min(len(ids), j + step * (reach + 1))), step):
        if ids[at] == wanted:
            if (joined and 0 <= at + step < len(ids) and ids[at + step] == words[after]) or (not joined and weight > 3):
                return at, weight, 1
            if spare < 0 and (weight > 4 or not joined):
                spare = at
    return spare, weight, 1
