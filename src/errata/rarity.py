"""How surprising a word is in an error message, given the word before it.

`rarity.txt` counts words and pairs of neighbouring words in the messages of many Python packages (`errata.census`), without
those of the frameworks that Errata is about; `stock.txt` lists what anyone's program may say. `object has no attribute` says
nothing, whoever prints it; `checkpointer` says much. The index is built with these numbers, so that the matcher only adds.
"""

from __future__ import annotations

import math
from pathlib import Path

from errata.template import Template

DATA = Path(__file__).with_name("rarity.txt")
MOST = 14
"""Bits of a word never heard."""
HOLE_WORD, START = "{}", "^"
"""How the counts name a placeholder and the beginning of a message."""

_STOCK, _, _ENVELOPES = Path(__file__).with_name("stock.txt").read_text().partition("# Envelopes")
STOCK = [line for line in _STOCK.splitlines() if not line.startswith("#")]
"""What the interpreter (whose messages stand in no Python file), drivers and providers print for anyone."""
ENVELOPES = _ENVELOPES.splitlines()[1:]
"""What they put around a message of any kind."""
_PLAIN = "str int float bool dict list tuple set bytes object function method module generator coroutine nonetype type "
_PLAIN += "async_generator builtin_function_or_method string datetime self name key value true false none"
PLAIN = frozenset(_PLAIN.split())
"""Names that stand in stock messages for anyone."""
STOCK_BITS, PLAIN_BITS = 2, 3
"""The most that a word of a stock message, and a plain name in it, counts."""


class Rarity:
    """The counts, and what they say about a template.

    Args:
        path: a file that `python -m errata.census` wrote.
    """

    def __init__(self, path: Path = DATA):
        self.words: dict[str, int] = {}
        self.pairs: dict[tuple[str, str], int] = {}
        self.types: dict[str, int] = {}
        for line in path.read_text().splitlines():
            kind, _, rest = line.partition(" ")
            items = [item.rpartition("=") for item in rest.split()]
            if kind == "words":
                self.words = {word: int(count) for word, _, count in items}
            elif kind == "types":
                self.types = {word: int(count) for word, _, count in items}
            else:
                self.pairs.update({(kind, word): int(count) for word, _, count in items})
        self.messages = self.words[START]
        self._stock, self._envelopes = (
            [Template(line.split(HOLE_WORD)).flat() for line in lines] for lines in (STOCK, ENVELOPES)
        )
        self._types = {
            name.lower(): self.type_weight(name) for name in self.types if name.endswith(("Error", "Exception"))
        }

    def weights(self, template: Template) -> list[int]:
        """Bits of surprise of each word, at most `MOST`; few for what anyone's messages say, none for envelopes."""
        words, flat = template.words, template.flat()
        before = (
            HOLE_WORD if hole else previous for hole, previous in zip(template.holes, [START, *words], strict=True)
        )
        weights = [self.weight(word, previous) for word, previous in zip(words, before, strict=False)]
        stock = {n for form in self._stock for n in _fit(form, flat)}
        for n, word in enumerate(words if stock else ()):
            most = STOCK_BITS if n in stock else PLAIN_BITS if word in PLAIN else MOST
            weights[n] = min(weights[n], most)
        for n in {n for form in self._envelopes for n in _fit(form, flat)}:
            weights[n] = 0
        return weights

    def weight(self, word: str, before: str) -> int:
        """Bits of surprise of `word` after `before`."""
        if word.isdigit():
            return 1
        if word in self._types:  # a type inside a message is no rarer than the type in front of one
            return min(self._types[word], MOST - 2)
        alone = self.words.get(word, 1) / self.messages
        # the word before may itself be a value: `'dict' object has …` is no rarer than `{} object has …`
        likely = max(self._share(before, word, alone), self._share(HOLE_WORD, word, alone) / 2, alone)
        return max(1, min(MOST, round(-math.log2(likely))))

    def _share(self, before: str, word: str, alone: float) -> float:
        """How often `word` follows `before`; a pair that was hardly seen leans on how often the word stands alone."""
        return (self.pairs.get((before, word), 0) + 5 * alone) / (self.words.get(before, 1) + 5)

    def type_weight(self, name: str) -> int:
        """Bits of surprise of an error type, such as `ValueError`."""
        share = (self.types.get(name.rpartition(".")[2], 0) + 1) / sum(self.types.values())
        return max(1, min(MOST - 2, round(-math.log2(share))))


def _fit(form: list[str], template: list[str]) -> set[int]:
    """Which of a template's words are a form's own words, where it has this form behind anything; empty where it has not."""
    own = form[1:] if form[0] == HOLE_WORD else form
    anywhere = len(own) > 1 or own is not form
    for start in range(len(template) if anywhere else min(1, len(template))):
        if template[start] == own[0] and (taken := _fit_from(own, template, start)):
            return {at - template[:at].count(HOLE_WORD) for at in taken}
    return set()


def _fit_from(form: list[str], template: list[str], at: int) -> list[int]:
    """Positions of a form's words in a template, from `at` to its end."""
    taken, waiting = [], False
    for piece in form:
        if piece == HOLE_WORD:
            waiting = True
            continue
        while waiting and at < len(template) and template[at] != piece:
            at += 1
        if at == len(template) or template[at] != piece:
            return []
        taken.append(at)
        at, waiting = at + 1, False
    return taken if waiting or at == len(template) else []
