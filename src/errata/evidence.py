"""The evidence: what speaks for an entry at one place of a paste, and whether it is enough.

All in bits. `weigh` first weighs the message (how much of it is there, what stands around it) and its type, which every case
with this signature shares; then, case by case and page by page, the frames and the words of the framework.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from errata.result import Result
from errata.stack import STANDARD
from errata.trail import Trail

if TYPE_CHECKING:
    from errata.matcher import Entry
    from errata.search import Search


def weigh(search: Search, entry: Entry, trail: Trail, type_at: int) -> Iterator[Result]:
    """The pages of an entry, each with what speaks for it.

    Args:
        trail: where the message stands; of a message without words, the type.
        type_at: the word that names a type in front of it; -1 for none.
    """
    limits = search.index.limits
    strong = trail.credit >= limits["little"]
    typed = _typed(search, entry, type_at, strong)
    if not entry.words and typed <= 0:
        return
    most = trail.credit + (entry.type_weight + 1) * (entry.type in search.words)
    if most + limits["whole"] + limits["frame"] + 6 < limits["similar"]:
        return
    source = _source(search, trail, type_at)
    if source and typed <= 0:
        return
    left, right = (entry.sums[trail.start], entry.total - entry.sums[trail.stop + 1]) if entry.words else (0, 0)
    share = 100 * (entry.total - left - right - trail.gone) // entry.total if entry.total else 100
    before, behind = not _begins(search, entry, trail), not _ends(search, entry, trail)
    led = before and type_at >= 0 and trail.first - type_at > 1 and not entry.holes[0]
    whole = share == 100 and bool(entry.words) and not before and not behind and not trail.cost
    more = behind and not right and not entry.holes[-1] and bool(entry.words) and not entry.exact

    bits = trail.credit - min(trail.missing, 24) - trail.cost + limits["whole"] * whole
    bits -= min(left, 12) if before else min(left // 4, 5)
    bits -= min(right, 12) if behind else min(right // 4, 5)
    bits -= 8 * led + 4 * (more and not strong)
    bits += limits["code"] if entry.exact and not entry.type and entry.telling and share == 100 else 0
    if typed:
        bits += entry.type_weight + 1 if typed > 0 else -4
        head = search.paste.head(type_at)
        if not entry.words and not entry.common and head < type_at and search.paste.word(head) == entry.module:
            bits += limits["code"]  # its full name
    elif entry.type in search.words:
        bits += entry.type_weight // 2

    rare = typed > 0 and entry.type_weight >= limits["rare"]
    literal = bool(entry.words) and not any(entry.holes)
    # a short message that a class of its own always has
    fixed = share == 100 and rare and literal
    telling = entry.telling and share >= 90
    # a name that no other library says, quoted without the rest
    said = max(entry.weights[trail.start : trail.stop + 1], default=0) >= limits["unheard"]
    told = said and typed > 0 and share >= 30 and not before and not behind
    enough = told or _enough(entry, trail, share, typed, rare, before and left > 1, behind and right > 1)
    certain = (
        (not entry.common or (typed > 0 and share == 100))
        and (typed >= 0 or (strong and (share == 100 or trail.credit >= limits["long"])))
        and (trail.stop - trail.start > 1 or typed > 0 or entry.exact)
        and (not trail.renamed or trail.credit >= 80)
        and (not trail.cost or (strong and typed > 0) or trail.credit >= 40)
        and trail.cost * 4 <= trail.credit
        and (not entry.exact or (share == 100 and not trail.cost and (typed > 0 or not entry.type)))
        and not source
        and not (behind and right and search.index.spelling[entry.words[trail.stop]][-1] == ".")
    )
    unbroken = _unbroken(trail, typed) and (not led or trail.credit >= 40)
    later = trail.missing or entry.exact or (type_at < 0 and _heralds(search, trail))
    kind = 4 - literal if entry.common else 0 if entry.exact and typed > 0 else 2 if later else 1
    why = [f"message {share}%"] * bool(entry.words) + ["type"] * (typed > 0)
    often = Counter(number for of in entry.of for number in of["pages"])
    above = _above(search, entry, trail)
    for of in entry.of:
        frame = _framed(search, above, of.get("frames", ()))
        known = (enough and unbroken) or (frame >= limits["near"] and share >= 70)
        for number in of["pages"]:
            page = search.index.pages[number]
            framework, rank = page["framework"], kind
            named = framework in search.support
            sure = certain and known
            if entry.common and frame < limits["near"] and not fixed:
                sure = sure and named and (not search.libraries or (frame >= limits["package"] and literal))
            score = bits + (frame // 4 if strong else frame)
            score += 2 * (of.get("title") == number)
            if named:
                score += 4 if strong else 6
            elif framework in search.index.frameworks:
                sole = strong or entry.exact or telling or fixed
                score -= (
                    1
                    if sole
                    else (8 if typed > 0 and share == 100 else 10)
                    if search.stack
                    else 1
                    if trail.credit >= 12
                    else 4
                )
                rank = (
                    max(kind, 2) if search.support and kind else kind
                )  # an error of a framework that is named comes first
                # a traceback without a word of the framework: only what nobody else says is about it
                alone = entry.exact or telling or (rare and share == 100) or (strong and not of.get("foreign"))
                alone = alone or (
                    typed > 0 and share == 100 and trail.credit >= limits["long"] and of.get("foreign") == 1
                )
                sure = sure and (not search.stack or alone)
            reasons = why + ["frame"] * (frame > 0) + [framework] * named
            span = trail.first, trail.last
            yield Result(page, of["case"], sure and score >= limits["match"], score, rank, span, reasons, often[number])


def _enough(entry: Entry, trail: Trail, share: int, typed: int, rare: bool, before: bool, behind: bool) -> bool:
    """Whether so much of the message is there that the rest may be cut off.

    Args:
        before, behind: whether other words stand where its beginning or its end should.
    """
    if before or behind:
        # a title that quotes the beginning of the message, or another message
        if not before and typed > 0 and share >= 60 and (trail.stop - trail.start) * 2 > len(entry.words) - 3:
            return trail.credit >= 20
        early = not before and len(entry.words) - trail.stop > 3 and share >= 30
        return trail.credit >= (30 if rare or early else 50)
    if trail.credit < 25:
        return share >= 50
    # a quotation from the middle, without a gap
    quoted = trail.credit >= 40 and not trail.missing and not trail.cost
    return rare or quoted or share >= (25 if typed > 0 and trail.credit >= 30 else 40)


def _unbroken(trail: Trail, typed: int) -> bool:
    """Whether no more is missing between the words found than a slip takes away."""
    if trail.missing <= 5:
        return not trail.missing or trail.credit >= (30 if typed > 0 else 36)
    return trail.credit >= 36 and trail.credit > 3 * trail.missing and (trail.missing < 10 or trail.credit >= 80)


def _typed(search: Search, entry: Entry, type_at: int, strong: bool) -> int:
    """1 where the type in front of a message is the entry's, -1 where it is another, 0 where there is none."""
    if type_at < 0 or not entry.type:
        return 0
    paste = search.paste
    if paste.ids[type_at] != entry.type:
        return 0 if paste.word(type_at) in paste.patterns["types"] else -1  # `Exception:` may be a log's own word
    head = paste.head(type_at)
    # `anthropic.APIConnectionError` is not `openai.APIConnectionError`, but classes move inside a package
    other = entry.module and head < type_at and paste.word(head) != entry.module
    return -1 if other and not strong else 1


def _begins(search: Search, entry: Entry, trail: Trail) -> bool:
    """Whether the paste may begin here: at a boundary, or in the middle of the word that is missing."""
    at, paste = trail.first, search.paste
    if paste.opens(at):
        return True
    missing = search.index.spelling[entry.words[trail.start - 1]] if trail.start else ""
    return paste.breaks[at - 1] == 1 and missing.endswith(paste.word(at - 1))


def _ends(search: Search, entry: Entry, trail: Trail) -> bool:
    """Whether the paste may end here: at a boundary, or in the middle of the word that is missing."""
    at, paste, after = trail.last, search.paste, trail.stop + 1
    # behind a colon the message goes on
    on = after < len(entry.words) and not entry.holes[after] and at + 1 < len(paste.ids)
    if paste.closes(at) and not (on and paste.between(at + 1)[:2] == ": "):
        return True
    if entry.words and entry.holes[after] and (at + 5 >= len(paste.ids) or paste.rows[at + 5] != paste.rows[at]):
        return True  # the value behind it is cut
    missing = search.index.spelling[entry.words[after]] if after < len(entry.words) else ""
    last = at + 2 == len(paste.ids) or paste.breaks[at + 2] == 1
    return last and missing.startswith(paste.raw(at + 1).lower())


def _above(search: Search, entry: Entry, trail: Trail) -> list[tuple[int, str, str]]:
    """The frames of an error, the innermost last; those of an earlier traceback say nothing about it."""
    most = search.index.limits["above"]
    place = bisect_left(search.places, trail.first)
    if place < len(search.stack) and _names(search, entry, search.places[place]):
        place += 1
    if not place:
        return _behind(search, trail, most)
    begun = bisect_left(search.tracebacks, trail.first)
    first = bisect_left(search.places, search.tracebacks[begun - 1]) if begun else 0
    return search.stack[max(first, place - most) : place]


def _framed(search: Search, above: list[tuple[int, str, str]], raised: list) -> int:
    """Bits for the frames of an error, of those where it was seen to be raised.

    Args:
        above: as of `_above`.
        raised: `(package, function, whether below it the program's own, caller)` of each such place.
    """
    limits = search.index.limits
    library = [frame for frame in above if frame[1] not in ("", STANDARD)]
    best = 0
    for package, function, own, caller in raised:
        if caller and not any(frame[1] == caller for frame in above):
            continue
        said = {search.index.names[function], search.index.names[package]} <= search.words
        bits = limits["named"] if said and len(function) > 5 else 0
        if library and library[-1][1] == package and (above[-1][1] == "") == bool(own):
            last = library[-1][2]
            bits = limits["frame"] if _same(function, last) or (not last and said) else limits["package"]
        elif any(frame[1] == package and frame[2] == function for frame in library[-4:]) and not (
            own and above[-1][1] == package
        ):
            bits = limits["near"]
        best = max(best, bits)
    return best


def _heralds(search: Search, trail: Trail) -> bool:
    """Whether a traceback stands below: the line of a log above it says that something failed, and the traceback what."""
    paste, row = search.paste, search.paste.rows[trail.last] + 1
    return row < len(paste.heads) and paste.raw(paste.heads[row]) == "Traceback"


def _names(search: Search, entry: Entry, at: int) -> bool:
    """Whether a frame is followed by the type of the error above it: pytest's `client.py:17: KeyError` is the innermost."""
    paste = search.paste
    return at + 2 < len(paste.ids) and paste.ids[at + 2] == entry.type > 0 and paste.raw(at + 1).isdigit()


def _behind(search: Search, trail: Trail, most: int) -> list[tuple[int, str, str]]:
    """The frames below an error, as those above are: the innermost last, as behind a `Traceback`, not first."""
    stack, end = search.stack, search.paste.ends[trail.last]
    return stack[-most:] if "Traceback" in search.paste.text[end : end + 99] else stack[:most][::-1]


def _source(search: Search, trail: Trail, type_at: int) -> bool:
    """Whether the words stand in source code, not in an error."""
    paste, first = search.paste, trail.first
    if trail.last + 1 < len(paste.ids) and paste.raw(trail.last + 1) == "import":
        return True
    if first and paste.raw(first - 1) == "f" and paste.between(first) in ('"', "'"):
        return True
    head = paste.head(type_at if type_at >= 0 else first)
    if head and paste.word(head - 1) == "raise" and type_at >= 0 and paste.between(type_at + 1)[:1] == "(":
        return len(paste.ids) - trail.last > search.index.limits["tail"]
    line = paste.line(first)
    if not search.stack or (type_at >= 0 and head == line):
        return False
    if paste.margin and (paste.indented(line) or paste.between(line + 1).startswith(" = ")):
        return True  # pytest shows whole functions, and what they were called with
    if paste.raw(line).isdigit() and len(paste.between(line + 1)) > 1:
        return True  # a notebook or rich numbers the lines
    if paste.between(line)[-2:] != "  ":
        return False
    place = bisect_left(search.places, line)  # below a frame, or behind pytest's mark
    return ">" in paste.between(line) or (place > 0 and search.places[place - 1] >= paste.line(line - 1))


def _same(function: str, other: str) -> bool:
    """Whether two functions are one, in its synchronous or its asynchronous form."""
    return function == other or function == "a" + other or "a" + function == other
