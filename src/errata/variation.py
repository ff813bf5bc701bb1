"""A variation: which parts of an error's message vary from reader to reader, and which might.

What differs between two runs varies. So do names, texts and numbers that the program itself brought into the message.
All else stays as it is: names of attributes, modules, arguments and types are what readers paste. Where that could be
wrong, the part is named, for a person to decide.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from errata.redaction import MARK
from errata.wording import wording

DOUBTS = 6
"""Parts that are named at most; a message with more of them has to be read anyway."""
SHOWN = 40
"""Characters of such a part that are shown."""
CLOSERS = 40
"""Brackets that are tried as the end of a list or dict in a message."""

_PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_QUOTED = re.compile(r"""(?<![\w'"`])(["'`])((?:(?!\1)[^\\\n])+)\1(?!\w)""")
_OPENING = re.compile(r"(?<!\w)(?:\[|\{\{)")
_NUMBER = re.compile(r"(?<![\w.{-])\d+(?:\.\d+)?(?![\w}-]|\.\d)")
_LAST = re.compile(r"(?:: |\b[Gg]ot |\b[Rr]eceived |\b[Ff]ound )(\S[^\n]*)$", re.M)
# what stands behind such words is a name, or a choice, of the library
_LIBRARY = re.compile(
    r"\b(?:attributes?|module(?: named)?|import name|from|arguments?|parameters?|keywords?|methods?|package|extra|one of|"
    r"either|must be|should be|expected|supported|allowed|valid|available)\b[^\w'\"`]*$",
    re.I,
)
# one of several names in a row: a choice that the library offers
_CHOICE = re.compile(r"['\"`],? (?:or |and )?$"), re.compile(r",? (?:or |and )?['\"`]")
_NAME = re.compile(r"\w*_\w*|[A-Z]{2,}")
"""What looks like a parameter, a setting or a variable of the environment."""
_SHOWN = re.compile(r"\w*[(\[{<].*[)\]}>]")
_TYPE = re.compile(r"\b(?:of type|got|received|found|type:|calls to|serializable:) ([\w.]*(?-i:[A-Z]|\b_)\w*)", re.I)
_NO_VALUE = re.compile(r"\b(?:line|column|char|position|code|status|error|version|base|errno|takes|python)\W*$", re.I)
_LITERAL = re.compile(r"""(["'`])((?:(?!\1)[^\\\n])+)\1""")
_NAMED = re.compile(r"\b(class|function)\s+(\w+)")


@dataclass(frozen=True)
class Variation:
    """A message as a template.

    Attributes:
        template: with placeholders for what varies.
        doubts: parts of it that stay, and that another program may say otherwise.
    """

    template: str
    doubts: tuple[str, ...] = ()


@dataclass
class Own:
    """What a program can bring into a message.

    Attributes:
        texts: whole string constants.
        pieces: parts of its f-strings.
        numbers: as they are written.
        classes, functions: names that it defines.
    """

    texts: set[str] = field(default_factory=set)
    pieces: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)

    @property
    def names(self) -> set[str]:
        """Whatever may stand in quotes."""
        return (
            {each for each in self.texts if re.search(r"\w", each)} - set(dir(builtins)) | self.classes | self.functions
        )

    def made(self, text: str) -> bool:
        """Whether the program says this text, or an f-string of it does."""
        return text in self.names or any(len(re.findall(r"\w", each)) > 3 and each in text for each in self.pieces)


def vary(messages: list[str], source: str = "", own: bool = False, redacted: bool = False) -> Variation:
    """What varies in a message.

    Args:
        messages: as several runs showed it; at least one.
        source: the program, or the lines of it that a traceback shows; empty when there are none.
        own: whether the message is a sentence of the program itself, as in its assertion.
        redacted: whether something was taken out of the messages.
    """
    template = re.sub(r"(?<!\{)\{value_\d+\}(?!\})", "{value}", wording(messages))
    if redacted:
        template = MARK.sub(r"{\1}", template)
    if own:
        return Variation(_numbered(template))
    written = read_own(source)
    parts: list[tuple[int, int, bool]] = []
    for find in (_shown, _displays, _quoted, _files, _defined, _last, _types, _numbers):
        taken = [(start, end) for start, end, _ in parts] + [match.span() for match in _PLACEHOLDER.finditer(template)]
        for start, end, varies in find(template, written):
            if not any(start < last and first < end for first, last in taken):
                parts.append((start, end, varies))
    shown, position, doubts = "", 0, []
    for start, end, varies in sorted(parts):
        shown += template[position:start] + ("{value}" if varies else template[start:end])
        position = end
        if not varies:
            doubts.append(_brief(template[start:end].replace("{{", "{").replace("}}", "}")))
    return Variation(_numbered(shown + template[position:]), tuple(dict.fromkeys(doubts))[:DOUBTS])


def read_own(source: str) -> Own:
    """What a program, or lines of one in any language, can bring into a message."""
    own = Own()
    try:
        tree = ast.parse(source)
    except SyntaxError:
        own.texts = {match[2] for match in _LITERAL.finditer(source)}
        own.numbers = set(_NUMBER.findall(source))
        for kind, name in _NAMED.findall(source):
            (own.classes if kind == "class" else own.functions).add(name)
        return own
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            (own.pieces if id(node) in inner else own.texts).add(node.value)
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
            own.numbers.add(str(node.value))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            own.functions.add(node.name)
        elif isinstance(node, ast.ClassDef):
            own.classes.add(node.name)
    return own


def _brief(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _shown(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """An object at a line's end, as Python shows it, when a text of the program is in it."""
    for match in _LAST.finditer(template):
        if _SHOWN.fullmatch(match[1]) and any(each[2] in own.names for each in _QUOTED.finditer(match[1])):
            yield *match.span(1), True


def _displays(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """Lists and dicts; one varies when the program says all that is in it."""
    end = 0
    for opening in _OPENING.finditer(template):
        if opening.start() < end:
            continue
        closers = list(re.finditer(r"\]|\}\}", template[opening.end() :]))[:CLOSERS]
        for closer in closers:
            stop = opening.end() + closer.end()
            text = template[opening.start() : stop].replace("{{", "{").replace("}}", "}")
            try:
                value = ast.literal_eval(text)
            except (ValueError, SyntaxError, MemoryError, RecursionError):
                continue
            leaves = list(_leaves(value))
            known = bool(leaves) and all(
                own.made(each) or "{value}" in each if isinstance(each, str) else str(each) in own.numbers
                for each in leaves
            )
            end = stop
            if leaves:
                yield opening.start(), stop, known and not _LIBRARY.search(template[: opening.start()])
            break


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, (list, tuple, set)):
        for each in value:
            yield from _leaves(each)
    elif value is not None and not isinstance(value, bool):
        yield value


def _quoted(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """What stands in quotes, with them where it stays."""
    for match in _QUOTED.finditer(template):
        text = match[2].replace("{{", "{").replace("}}", "}")
        if text in own.names and (text in own.classes or not _of_library(template, match, text, own)):
            yield match.start() + 1, match.end() - 1, True
        elif text not in ("True", "False", "None"):
            yield match.start(), match.end(), False


def _of_library(template: str, match: re.Match[str], text: str, own: Own) -> bool:
    """Whether a text that the program has too is nevertheless a word of the library."""
    if match[0] == template:
        return False
    before, after = template[: match.start()], template[match.end() :]
    return bool(
        _LIBRARY.search(before)
        or _CHOICE[0].search(before)
        or _CHOICE[1].match(after)
        or (text not in own.functions and _NAME.fullmatch(text))
    )


def _defined(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """Classes of the program, and its functions where they are called."""
    for name in own.classes | own.functions:
        called = r"(?=\(\))" if name in own.functions else ""
        for match in re.finditer(rf"(?<![\w.]){re.escape(name)}(?:\.\w+(?=\(\)))?{called}(?!\w)", template):
            yield *match.span(), True


def _files(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """The program's file, which has its name only here, with a line."""
    for match in re.finditer(r"\bbroken\.(?:py|mts)(?::\d+)*", template):
        yield *match.span(), True


def _types(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """Names of classes behind "got" and such: those of libraries, which stay."""
    for match in _TYPE.finditer(template):
        yield *match.span(1), False


def _last(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """A text of the program at a line's end, behind a colon or such."""
    for match in _LAST.finditer(template):
        if match[1] in own.texts and len(match[1]) > 2:
            yield *match.span(1), True


def _numbers(template: str, own: Own) -> Iterator[tuple[int, int, bool]]:
    """Numbers; a small one that the program has too may be there by chance."""
    for match in _NUMBER.finditer(template):
        place = _NO_VALUE.search(template[: match.start()])
        if place and place[0].lower().startswith("base"):
            continue
        yield *match.span(), match[0] in own.numbers and len(match[0]) > 1 and not place


def _numbered(template: str) -> str:
    """Gives placeholders of one name names of their own: `{value}`, `{value_2}`."""
    count: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        count[match[1]] = number = count.get(match[1], 0) + 1
        return f"{{{match[1]}}}" if number == 1 else f"{{{match[1]}_{number}}}"

    return _PLACEHOLDER.sub(name, template)
