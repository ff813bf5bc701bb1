"""Programs as HTML, coloured by Pygments in the markup that Material's style sheet and copy button know."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache, lru_cache
from html import escape

from pygments import highlight as colour
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name, get_lexer_for_filename
from pygments.util import ClassNotFound


@lru_cache(maxsize=50_000)
def highlight(text: str, filename: str, marked: frozenset[int] = frozenset()) -> str:
    """A program as a block of code.

    Args:
        text: the program.
        filename: tells the language.
        marked: 1-based numbers of the lines to mark.
    """
    lexer = _lexer(filename.rpartition(".")[2])
    if lexer is None:
        return f'<div class="highlight"><pre><span></span><code>{escape(text, quote=False)}</code></pre></div>'
    body = colour(text, lexer, HtmlFormatter(nowrap=True, hl_lines=marked))
    return f'<div class="language-{lexer.aliases[0]} highlight"><pre><span></span><code>{body}</code></pre></div>'


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
