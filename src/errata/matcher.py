"""The matcher: a paste and the index in, ranked pages out.

It adds up bits of evidence. Two neighbouring words of a template that stand side by side in the paste open a *trail*; along it
the template's words are followed in both directions, over placeholders, past a typo, a line break inside a word, a log prefix
in the middle. Every word found counts as much as it is rare, every word that should be there and is not counts against. The
type in front of the message, the frames above it and the words of a framework around it are added. From `LIMITS["match"]` bits
on it is a match, from `LIMITS["similar"]` on it is similar. A message that says little can only get there by its type and frames.

The same in JavaScript is `web/matcher.js`; only whole numbers are added, so both give the same scores. Work is bounded by the
length of the paste: a trail reads a fixed number of words, and each template may open a fixed number of trails.
"""

from __future__ import annotations

import json

from errata.paste import Paste, stem, template_words
from errata.trail import Trail, follow

TYPE_ENDS = ("error", "exception", "warning", "interrupt")


class Entry:
    """One signature, ready to be followed."""

    __slots__ = ("case", "exact", "frames", "holes", "package", "pages", "total", "type", "type_weight", "weights", "words")

    def __init__(self, data: dict, number):
        words, self.holes = template_words(data["pieces"])
        weights = [int(digit, 36) for digit in data["weights"]]
        kind = template_words([data["type"]])[0]
        self.words = [number(word) for word in words]
        self.type_weight, self.weights = weights[0], weights[1:]
        self.total = sum(self.weights)
        self.type = number(kind[-1]) if kind else 0
        self.package = kind[0] if len(kind) > 1 and kind[0][-1] == "." else ""
        self.frames = [(number(package + "."), number(package), number(function), own)
                       for package, function, own in data.get("frames", ())]
        self.pages, self.case, self.exact = data["pages"], data["case"], data.get("exact", 0)


class Index:
    """`errors.json`, ready to be searched. `load` makes one."""
