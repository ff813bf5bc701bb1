"""A paste: any text that a user brings, made readable for the matcher.

`clean` takes away what terminals, log formats, Markdown and HTML add to an error; `Paste` cuts the rest into words. A word
is a run of letters, digits and underscores in lower case, without a plural s; a full stop that glues it to the next word
stays with it, so that `langgraph.prebuilt` is not `langgraph`. Everything else separates. Quotes of any kind, boxes,
bullets and line breaks are therefore never looked at again.

`web/matcher.js` is the same in JavaScript; `tests/vectors.json` holds both to the same results. No step looks at a
character more than a fixed number of times: every pattern is a run of one character class or has a fixed upper length.
"""

from __future__ import annotations

import re

HOLE = "\x01"
"""Stands for a placeholder in a template; `clean` removes it from texts."""

NARROW, ENDS = 40, "│┃|╮╯┐┘+-─━=_~^#* "
QUOTES = "\"'`"
OPENING, CLOSING, STOPS = "\"'`‘“([{<", "\"'`’”)]}>|:;.…", ":-]|>)….!?"

LONG = 100
"""Characters of a word that are read; a longer one is none that a template has."""

_TEMPLATE = re.compile("[A-Za-z0-9_]*\x01[A-Za-z0-9_\x01]*\\.?|[A-Za-z0-9_]+(?:\\.(?=[A-Za-z0-9_\x01]))?")
_WORD = re.compile("[A-Za-z0-9_]+(?:\\.(?=[A-Za-z0-9_]))?")
_LINK = re.compile("\x1b\\][^\x1b\x07\n]{0,999}(?:\x07|\x1b\\\\)")
_COLOUR = re.compile(r"(?:\x1b|\\u001[bB]|\\x1[bB]|\\033)\[[0-9;?]{0,16}[A-Za-z]|\[[0-9]{1,3}(?:;[0-9]{1,3}){0,8}m")
_ESCAPED = re.compile(r"\\n(?:  |\\n|\\t|Traceback|During|The above)|:\\n")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([\s\S]))")
_ENTITY = re.compile(r"&(?:lt|gt|quot|apos|nbsp|#39|#34|#x27|#x22);")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1a\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[ \t\n\xa0]+")
_ASTRAL = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")


def clean(text: str, limit: int = 4_000_000) -> str:
    """The text without colours, escapes, entities and invisible characters, lines ended by `\\n`.

    Of a text longer than `limit` the first and the last half of it are read.
    """
    if len(text) > limit:
        text = text[: limit // 2] + "\n" + text[-(limit // 2) :]
    # other languages count such a character as two
    text = _BREAK.sub("\n", _ASTRAL.sub("\ufffd", text))
    if "\x1b]" in text:
        text = _LINK.sub("", text)
    if "[" in text:
        text = _COLOUR.sub("", text)
    if "\\" in text:
        for _ in range(2):  # a log record inside a log record is escaped twice
            if not _ESCAPED.search(text):
                break
            text = _ESCAPE.sub(_unescape, text)
        text = text.replace("\\_", "_")
    if "&" in text:
        text = _ENTITY.sub('"', text.replace("&amp;", "&"))
    return unwrap(_INVISIBLE.sub("", text))


def unwrap(text: str) -> str:
    """Joins the lines that a terminal of fixed width has cut.

    Three lines or more of one length, and none longer, are such lines, unless they end like a box or a rule.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    full = [len(line) == width and line[-1:] not in ENDS for line in lines]
    if width < NARROW or sum(full) < 3:
        return text
    return "".join(line + ("" if cut else "\n") for line, cut in zip(lines, full, strict=True))[:-1]


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 31 < code < 127 else " "
    return "\n" if match[2] in "nr" else " " if match[2] == "t" else match[2]


def stem(word: str) -> str:
    """A word as it is compared: lower case, without a plural s, with the full stop that glues it to the next."""
    word = word.lower()
    if word[-1] == ".":
        return word[:-2] + "." if len(word) > 4 and word[-2] == "s" else word
    return word[:-1] if len(word) > 3 and word[-1] == "s" else word


def template_words(pieces: list[str] | tuple[str, ...]) -> tuple[list[str], list[bool]]:
    """Words of a template's literal pieces, and for each word whether a placeholder stands before it.

    The second list has one item more: whether a placeholder ends the template. A word that touches a placeholder
    (`{seconds}s`) is part of it.
    """
    words, holes, _ = read_template(pieces)
    return words, holes


def read_template(pieces: list[str] | tuple[str, ...]) -> tuple[list[str], list[bool], list[int]]:
    """`template_words`, and for each word 1 where it ends a quoted name (`'stop'`, `'langgraph.prebuilt'`)."""
    text = HOLE.join(piece.replace(HOLE, "") for piece in pieces)
    words, holes, named = [], [False], []
    quoted = ""
    for match in _TEMPLATE.finditer(text):
        if HOLE in match[0]:
            holes[-1] = True
            continue
        before = text[match.start() - 1 : match.start()]
        if before in QUOTES and before:
            quoted = before
        elif text[match.start() - 1 : match.start()] != ".":
            quoted = ""
        words.append(stem(match[0]))
        holes.append(False)
        named.append(int(quoted != "" and text[match.end() : match.end() + 1] == quoted))
    return words, holes, named


def linked(pieces: list[str] | tuple[str, ...]) -> list[bool]:
    """For each word of a template whether it stands in a web address; addresses differ little from page to page."""
    text = HOLE.join(piece.replace(HOLE, "") for piece in pieces)
    links = [match.span() for match in re.finditer(r"https?://[^\s\x01]+", text)]
    words = [match for match in _TEMPLATE.finditer(text) if HOLE not in match[0]]
    return [any(start <= match.start() < end for start, end in links) for match in words]


class Paste:
    """A text in words.

    Attributes:
        text: the cleaned text.
        starts, ends: offsets of each word in it.
        ids: the word's number in the vocabulary; 0 for a word that no template has.
        breaks: 1 where a line ends before the word.
    """

    __slots__ = ("breaks", "ends", "ids", "starts", "text")

    def __init__(self, text: str, vocabulary: dict[str, int]):
        self.text = text = clean(text)
        self.starts, self.ends, self.ids, self.breaks = starts, ends, ids, breaks = [], [], [], []
        end = 0
        for match in _WORD.finditer(text):
            start = match.start()
            line = 1 if not starts or text.find("\n", end, start) >= 0 else 0
            word = match[0][:LONG]
            if line and word == "E" and text[start + 1 : start + 3] == "  ":
                continue  # pytest's margin
            end = match.end()
            number = vocabulary.get(stem(word), 0)
            if not number and start and text[start - 1] == "\\" and word[0] in "nrt" and len(word) > 1:
                number = vocabulary.get(stem(word[1:]), 0)  # a line break written as \n
                start += 1 if number else 0
            starts.append(start)
            ends.append(end)
            ids.append(number)
            breaks.append(line)

    def word(self, at: int) -> str:
        """The word at a position, as it is compared."""
        return stem(self.raw(at))

    def raw(self, at: int) -> str:
        """The word at a position, as it is written."""
        start = self.starts[at]
        return self.text[start : min(self.ends[at], start + LONG)]

    def head(self, at: int) -> int:
        """The first word of the dotted name that ends with this word."""
        while at and self.text[self.ends[at - 1] - 1] == "." and not self.breaks[at]:
            at -= 1
        return at

    def line(self, at: int) -> int:
        """The first word of the line that this word is in."""
        while at > 0 and not self.breaks[at]:
            at -= 1
        return max(0, at)

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
        return gap != "" and (gap[-1] in OPENING or (before != "" and before[-1] in STOPS))

    def closes(self, at: int) -> bool:
        """Whether a message may end with this word: before a line's end, a full stop, a closing quote or bracket."""
        if at + 1 == len(self.ids) or self.breaks[at + 1]:
            return True
        gap = self.between(at + 1)
        return gap != "" and gap[0] in CLOSING
