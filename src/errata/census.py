"""The census: counts words, pairs of neighbouring words and types in the error messages of Python packages.

`python -m errata.census [FOLDER…]` writes `rarity.txt` anew, from the packages of this environment or those of the folders.
"""

from __future__ import annotations

import ast
import builtins
import re
import sys
import sysconfig
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from errata.rarity import DATA, ENVELOPES, HOLE_WORD, START, STOCK
from errata.template import HOLE, Template

OWN = ("langgraph", "langchain", "langsmith", "crewai", "autogen", "errata", "test")
"""First letters of packages that are not counted: a framework's own words are what is rare about its errors."""
LEAST = 6
"""A word or pair seen less often is not listed."""
STOCK_TIMES = 100
"""How often each stock message counts; each usual type three times as often, one of scripts twice."""
LOGGED = frozenset({"error", "warning", "warn", "exception", "critical", "info"})
"""Methods whose first argument is a message."""

_CLIENTS = "Error ValidationError OperationalError ProgrammingError HTTPError HTTPStatusError ConnectError ReadTimeout "
_CLIENTS += "JSONDecodeError CancelledError BadRequestError APIConnectionError APIError RateLimitError "
_CLIENTS += "AuthenticationError InternalServerError"
_SCRIPTS = "RangeError ReferenceError URIError EvalError AggregateError AbortError DOMException"
_BUILTIN = [name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)]
USUAL = dict.fromkeys([*_BUILTIN, *_CLIENTS.split()], 3 * STOCK_TIMES) | dict.fromkeys(
    _SCRIPTS.split(), 2 * STOCK_TIMES
)
"""Types that the interpreters, drivers and providers' clients raise for anyone."""

_PERCENT = re.compile(r"%(?:\(\w+\))?[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]")
_FIELD = re.compile(r"\{[^{}]*\}")


def messages(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """`(error type, message with HOLE for what varies)` of everything a module raises or logs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = getattr(node.exc.func, "attr", getattr(node.exc.func, "id", ""))
            texts = [text for text in map(_text, node.exc.args[:2]) if text]
            yield name, texts[0] if texts else ""
        elif isinstance(node, ast.Call) and node.args and getattr(node.func, "attr", "") in LOGGED:
            yield "", _PERCENT.sub(HOLE, _text(node.args[0]))


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace(HOLE, "")
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(value) or HOLE for value in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return _PERCENT.sub(HOLE, _text(node.left))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return (_text(node.left) or HOLE) + (_text(node.right) or HOLE)
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format":
        return _FIELD.sub(HOLE, _text(node.func.value))
    return ""


def count(folders: list[Path]) -> str:
    """The contents of `rarity.txt`, counted in every Python file below `folders`."""
    words, pairs, types = Counter(), Counter(), Counter(USUAL)
    for _, text in sorted(set(_distinct(folders, types))):
        _add(text, 1, words, pairs)
    for line in (*STOCK, *ENVELOPES):
        _add(line.replace("{}", HOLE), STOCK_TIMES, words, pairs)
    lines = ["words " + _listed(words), "types " + _listed(types)]
    for first in sorted({first for first, _ in pairs}):
        after = Counter({word: n for (before, word), n in pairs.items() if before == first})
        if listed := _listed(after):
            lines.append(f"{first} {listed}")
    return "\n".join(lines) + "\n"


def _distinct(folders: list[Path], types: Counter) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            package = path.relative_to(folder).parts[0]
            if package.startswith(OWN) or package == "site-packages" or not package.removesuffix(".py").isidentifier():
                continue
            try:
                tree = ast.parse(path.read_bytes())
            except (SyntaxError, ValueError):
                continue  # templates and files for other versions of Python
            for name, text in messages(tree):
                if name:
                    types[name] += 1
                if text:
                    yield package, text


def _add(text: str, times: int, words: Counter, pairs: Counter) -> None:
    """Counts one message, `times` times."""
    previous = START
    words[START] += times
    for word in Template(text.split(HOLE)).flat():
        if word != HOLE_WORD:
            pairs[previous, word] += times
        words[word] += times
        previous = word


def _listed(counts: Counter) -> str:
    return " ".join(
        f"{word}={n}" for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= LEAST
    )


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    chosen = [Path(name) for name in sys.argv[1:]] or [Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib")]
    DATA.write_text(count(chosen))
