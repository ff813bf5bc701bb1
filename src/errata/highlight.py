"""Programs as HTML, coloured by Pygments in the markup that Material's style sheet and copy button know."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from html import escape

from pygments import highlight as colour
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name, get_lexer_for_filename
from pygments.util import ClassNotFound

NARROW = 36
"""Characters of a line that fit on the narrowest screen."""
DEEPEST = 20
"""The deepest indentation that the style sheet has a rule for."""

GAP = "\f"
"""Stands for an empty line behind another."""
_FORMATTER = HtmlFormatter(nowrap=True)
# names, spaces, operators and brackets have the colour of the text; without their elements a page is half the size
_PLAIN = re.compile(r'<span class="[nwop]">([^<]*)</span>')


def highlight(text: str, filename: str, id: str, marked: frozenset[int] = frozenset()) -> str:
    """A program as a block of code.

    Args:
        text: the program.
        filename: tells the language.
        id: of the block, letters, digits, hyphens and underscores; the copy button finds the code by it.
        marked: 1-based numbers of the lines to mark.
    """
    language, body = _coloured(text, filename.rpartition(".")[2], marked)
    return block(body, id, language)


def block(body: str, id: str, classes: str = "") -> str:
    """HTML of code in the elements that Material expects."""
    classes = f"{classes} highlight".strip()
    return f'<div class="{classes}" id="{id}"><pre><span></span><code>{body}</code></pre></div>'


def changed_lines(
    broken: str, fixed: str, filename: str, id: str, sides: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> str:
    """The lines that mend a program, as a block of code.

    Args:
        broken: the program that fails.
        fixed: the program that works.
        filename: tells the language of both.
        id: of the block.
        sides: for each place, 0-based numbers of the lines that go and of those that come.
    """
    suffix = filename.rpartition(".")[2]
    body = []
    for gone, new in sides:
        for element, text, numbers in (("del", broken, gone), ("ins", fixed, new)):
            language, coloured = _coloured_lines(text, suffix)
            plain = text.split("\n")
            # lines that stand together keep their indentation to each other
            margin = min((len(plain[number]) - len(plain[number].lstrip(" ")) for number in numbers), default=0)
            for number in numbers:
                line = coloured[number][margin:] if coloured[number][:margin].isspace() else coloured[number]
                body.append(f'<{element} class="{_classes(plain[number][margin:], True)}">{line}\n</{element}>')
    return block("".join(body), id, f"{language} errata-change no-copy")


@lru_cache(maxsize=50_000)
def _coloured(text: str, suffix: str, marked: frozenset[int]) -> tuple[str, str]:
    """Class of the language, and the HTML of the lines."""
    language, coloured = _coloured_lines(text, suffix)
    if not language:
        return "", "\n".join(coloured)
    plain = text.rstrip("\n").split("\n")
    # of two empty lines the second is low: space is scarce on narrow screens
    plain = [GAP if not line and number and not plain[number - 1] else line for number, line in enumerate(plain)]
    return language, "".join(_line(*line, number in marked) for number, line in enumerate(zip(plain, coloured), 1))


@lru_cache(maxsize=5_000)
def _coloured_lines(text: str, suffix: str) -> tuple[str, list[str]]:
    """Class of the language, empty for plain text, and the HTML of each line."""
    lexer = _lexer(suffix)
    if lexer is None:
        return "", escape(text, quote=False).split("\n")
    # Pygments closes what it opened at the end of each line
    return f"language-{lexer.aliases[0]}", _PLAIN.sub(r"\1", colour(text, lexer, _FORMATTER)).split("\n")


def _line(plain: str, coloured: str, marked: bool) -> str:
    """A line, in an element where it is low or marked, or may have to wrap below its own indentation."""
    if plain == GAP:
        return '<span class="gap">\n</span>'
    classes = _classes(plain, marked)
    return f'<span class="{classes}">{coloured}\n</span>' if classes else f"{coloured}\n"


def _classes(plain: str, marked: bool) -> str:
    classes = ["hll"] if marked else []
    if len(plain) > NARROW:
        indent = min(len(plain) - len(plain.lstrip(" ")), DEEPEST)
        classes.append(f"w{indent - indent % 4}")
    return " ".join(classes)


@cache
def _lexer(suffix: str) -> Lexer | None:
    """The lexer of a file's language; None for plain text."""
    try:
        if suffix == "mts":
            return get_lexer_by_name("typescript", stripnl=False)
        return get_lexer_for_filename(f"name.{suffix}", stripnl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=50_000)
def differences(left: str, right: str) -> tuple[frozenset[int], frozenset[int]]:
    """The 1-based numbers of the lines that only one of two programs has, empty lines aside."""
    a, b = ([line.rstrip() for line in text.splitlines()] for text in (left, right))
    changed: tuple[set[int], set[int]] = set(), set()
    for tag, a_start, a_end, b_start, b_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            changed[0].update(number + 1 for number in range(a_start, a_end) if a[number])
            changed[1].update(number + 1 for number in range(b_start, b_end) if b[number])
    return frozenset(changed[0]), frozenset(changed[1])
