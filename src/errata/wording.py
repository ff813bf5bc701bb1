"""A wording: an error's message as a template, with `{value}` where it varies.

What varies is found by comparing two runs, what the program or the traceback says, and the signatures that are known.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from errata.normalise import BLANK
from errata.signature import Signature

ALIKE = 0.7
"""The part of a known wording that a message must share to vary where the wording does."""

# the file that Python names behind an import error
_FILE = re.compile(r"(?<= \()[^()\s]+\.(?:py|so)(?=\)$)", re.M)
_TOKEN = re.compile(r"\{\w+\}|\w+(?:[.-]\w+)*|\s+|[^\w\s]")
_NOTE = re.compile(
    r"^(During task with name|For troubleshooting, visit|Background on this error|For further information visit)"
)
_LITERAL = re.compile(r"""(["'])((?:(?!\1)[^\\\n])+)\1""")


def wording(messages: list[str], source: str, known: Iterable[Signature] = ()) -> str:
    """The template of a message.

    Args:
        messages: the message as several runs showed it; at least one.
        source: the program, or the lines of it that a traceback shows; empty when there are none.
        known: signatures of errors of the same type.
    """
    template = _body(messages[0])
    for other in messages[1:]:
        template = common_template(template, _body(other))
    template = _FILE.sub("{value}", blank_names(template, source)).replace(BLANK, "{value}")
    for signature in known:
        template = as_known(template, signature)
    return number_placeholders(template)


def _body(message: str) -> str:
    """The message without the help links and notes that frameworks append; braces doubled, as in a template."""
    lines = []
    for line in message.split("\n"):
        if _NOTE.match(line):
            break
        lines.append(line)
    return "\n".join(lines).strip().replace("{", "{{").replace("}", "}}")


def common_template(template: str, message: str) -> str:
    """What two wordings share, with `{value}` where they differ."""
    left, right = _TOKEN.findall(template), _TOKEN.findall(message)
    parts: list[str] = []
    for tag, start, end, _, _ in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        parts.append("".join(left[start:end]) if tag == "equal" else "{value}")
    return re.sub(r"(\{value\})+", "{value}", "".join(parts))


def blank_names(template: str, source: str) -> str:
    """Puts a placeholder where the message repeats a name or a text of the program: keys, nodes, values.

    Only quoted words and the last word of a line are taken, so that the sentence itself stays.
    """
    for value in sorted(set(_own(source)) - {"", "True", "False"}, key=lambda value: (-len(value), value)):
        quoted = re.escape(value.replace("{", "{{").replace("}", "}}"))
        template = re.sub(rf"(?<=['\"`]){quoted}(?=['\"`])", "{value}", template)
        if len(value) > 2:
            template = re.sub(rf"(?<=\s){quoted}(?=$|\n)", "{value}", template)
    return template


def _own(source: str) -> Iterator[str]:
    """Texts, numbers and names that stand in a program, or in lines of one."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        # lines of a traceback, or another language
        yield from (match[2] for match in _LITERAL.finditer(source))
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, int, float)):
            yield str(node.value)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name


def as_known(template: str, signature: Signature) -> str:
    """Puts a placeholder where a known wording of nearly the same words has one.

    Args:
        template: a message, perhaps with placeholders.
        signature: of a known error.
    """
    mine, known = _TOKEN.findall(template), _TOKEN.findall(signature.template)
    words = [token for token in known if token[0] != "{" and not token.isspace()]
    codes = SequenceMatcher(None, mine, known, autojunk=False).get_opcodes()
    shared = sum(not token.isspace() for tag, start, end, *_ in codes if tag == "equal" for token in mine[start:end])
    if not words or shared < ALIKE * max(len(words), 1):
        return template
    parts = []
    for tag, start, end, low, high in codes:
        varies = tag == "replace" and any(token[0] == "{" and len(token) > 2 for token in known[low:high])
        parts.append("{value}" if varies and high - low == 1 else "".join(mine[start:end]))
    return "".join(parts)


def number_placeholders(template: str) -> str:
    """Gives the placeholders names of their own: `{value}`, `{value_2}`."""
    count = 0

    def name(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return "{value}" if count == 1 else f"{{value_{count}}}"

    return re.sub(r"(?<!\{)\{value\}(?!\})", name, template)
