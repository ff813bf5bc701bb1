"""A paste: any text that a user brings, made readable for the matcher.

`Reader.clean` takes away what terminals, log formats, Markdown and HTML add to an error; `Paste` cuts the rest into words. A word
is a run of letters, digits and underscores in lower case, without a plural s; a full stop that glues it to the next word
stays with it, so that `langgraph.prebuilt` is not `langgraph`. Everything else separates. Quotes of any kind, boxes,
bullets and line breaks are therefore never compared.

`web/matcher.js` is the same in JavaScript; `tests/vectors.json` holds both to the same results. No step looks at a
character more than a fixed number of times: every pattern is a run of one character class or has a fixed upper length.
"""

from __future__ import annotations

import re

_ASTRAL = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_MARGIN = re.compile("^E  ", re.M)
_SPACE = re.compile("[ \t\n\xa0]+")


def stem(word: str) -> str:
    """A word as it is compared: lower case, without a plural s, with the full stop that glues it to the next."""
    word = word.lower()
    if word[-1] == ".":
        return word[:-2] + "." if len(word) > 4 and word[-2] == "s" else word
    return word[:-1] if len(word) > 3 and word[-1] == "s" else word


class Reader:
    """Cleans texts.

    Args:
        limits, patterns: those of the index.
    """

    def __init__(self, limits: dict, patterns: dict):
        self.limits, self.patterns = limits, patterns
        self.first, self.last = (
            [(re.compile(pattern), to) for pattern, to in patterns[part]] for part in ("first", "last")
        )
        self.escaped, self.escape = re.compile(patterns["escaped"]), re.compile(patterns["escape"])
        self.word = re.compile(patterns["word"])

    def clean(self, text: str) -> str:
        """The text without colours, escapes, entities and invisible characters, lines ended by `\\n`."""
        most = self.limits["characters"]
        if len(text) > most:
            text = text[: most // 2] + "\n" + text[-(most // 2) :]
        text = _ASTRAL.sub("\ufffd", text)  # other languages count such a character as two
        for pattern, to in self.first:
            text = pattern.sub(to, text)
        for _ in range(2):
            if not self.escaped.search(text):
                break
            text = self.escape.sub(_unescape, text)
        for pattern, to in self.last:
            text = pattern.sub(to, text)
        return self._unwrap(text)

    def _unwrap(self, text: str) -> str:
        """Joins the lines that a terminal of fixed width has cut.

        Three different lines or more of one length, and none longer, are such lines, unless they end like a box or a rule.
        """
        lines = text.split("\n")
        width = max(map(len, lines))
        full = [len(line) == width and line[-1:] not in self.patterns["borders"] for line in lines]
        if width < self.limits["wrap"] or len({line for line, cut in zip(lines, full, strict=True) if cut}) < 3:
            return text
        return "".join(line + ("" if cut else "\n") for line, cut in zip(lines, full, strict=True))[:-1]


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 31 < code < 127 else " "
    return "\n" if match[2] in "nr" else " " if match[2] == "t" else match[2]


class Paste:
    """A text in words.

    Attributes:
        text: the cleaned text.
        starts, ends: offsets of each word in it.
        ids: the word's number in the vocabulary; 0 for a word that no template has.
        breaks: 1 where a line ends before the word.
        rows, heads: the number of the line that each word is in, and the first word of each line.
        margin: whether pytest marks the lines of errors with an `E`.
    """

    __slots__ = ("breaks", "ends", "heads", "ids", "longest", "margin", "patterns", "rows", "starts", "text")

    def __init__(self, text: str, vocabulary: dict[str, int], reader: Reader):
        self.patterns, self.longest = reader.patterns, reader.limits["word"]
        self.text = text = reader.clean(text)
        self.starts, self.ends, self.ids, self.breaks = starts, ends, ids, breaks = [], [], [], []
        self.rows, self.heads = rows, heads = [], []
        self.margin = _MARGIN.search(text) is not None
        end, longest = 0, self.longest
        for match in reader.word.finditer(text):
            start = match.start()
            line = 1 if not starts or text.find("\n", end, start) >= 0 else 0
            word = match[0][:longest]
            if line and word == "E" and text[start + 1 : start + 3] == "  ":
                continue  # pytest's margin
            end = match.end()
            number = vocabulary.get(stem(word), 0)
            if not number and start and text[start - 1] == "\\" and word[0] in "nrt" and len(word) > 1:
                number = vocabulary.get(stem(word[1:]), 0)  # a line break written as \n
                start += 1 if number else 0
            if line:
                heads.append(len(ids))
            starts.append(start)
            ends.append(end)
            ids.append(number)
            breaks.append(line)
            rows.append(len(heads) - 1)

    def raw(self, at: int) -> str:
        """The word at a position, as it is written."""
        start = self.starts[at]
        return self.text[start : min(self.ends[at], start + self.longest)]

    def word(self, at: int) -> str:
        """The word at a position, as it is compared."""
        return stem(self.raw(at))

    def head(self, at: int) -> int:
        """The first word of the dotted name that ends with this word, at most sixteen back."""
        first = max(0, at - 16)
        while at > first and self.text[self.ends[at - 1] - 1] == "." and not self.breaks[at]:
            at -= 1
        return at

    def line(self, at: int) -> int:
        """The first word of the line that this word is in."""
        return self.heads[self.rows[at]]

    def indented(self, at: int) -> bool:
        """Whether nothing but four spaces or more stands before a word on its line."""
        before = self.text[max(0, self.starts[at] - 200) : self.starts[at]].rpartition("\n")[2]
        return len(before) > 3 and not before.strip(" ")

    def between(self, at: int) -> str:
        """What stands between a word and the word before it, at most eight characters on each side."""
        start = self.ends[at - 1] if at else 0
        end = self.starts[at] if at < len(self.starts) else len(self.text)
        return self.text[start:end] if end - start < 17 else self.text[start : start + 8] + self.text[end - 8 : end]

    def shown(self, first: int, last: int) -> str:
        """The text from one word to another, on one line."""
        return _SPACE.sub(" ", self.text[self.starts[first] : self.ends[last]])

    def opens(self, at: int) -> bool:
        """Whether a message may begin with this word: behind a line's end, a colon, an opening quote or bracket."""
        if not at or self.breaks[at]:
            return True
        gap = self.between(at)
        before = gap.rstrip(" ")
        return gap != "" and (
            gap[-1] in self.patterns["opening"] or (before != "" and before[-1] in self.patterns["stops"])
        )

    def closes(self, at: int) -> bool:
        """Whether a message may end with this word: before a line's end, a full stop, a closing quote or bracket."""
        if at + 1 == len(self.ids) or self.breaks[at + 1]:
            return True
        gap = self.between(at + 1)
        return gap != "" and gap[0] in self.patterns["closing"]
