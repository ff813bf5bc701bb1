"""How surprising a word is in an error message, given the word before it.

`rarity.txt` counts words and pairs of neighbouring words in the messages of many Python packages (string literals that are
raised or logged), without those of the frameworks that Errata is about. `object has no attribute` says nothing, whoever
prints it; `checkpointer` says much. The index is built with these numbers, so that the matcher only adds them up.

`python -m errata.rarity FOLDER…` counts again, in the packages of this environment or of the folders given.
"""

from __future__ import annotations

import ast
import builtins
import math
import re
import sys
import sysconfig
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from errata.template import HOLE, Template

DATA = Path(__file__).with_name("rarity.txt")
MOST, HOLE_WORD, START = 14, "{}", "^"
OWN = ("langgraph", "langchain", "langsmith", "crewai", "autogen", "errata", "test")
"""First letters of packages that are not counted: a framework's own words are what is rare about its errors."""
LEAST = 6
"""A word or pair seen less often is not listed."""

LOGGED = frozenset({"error", "warning", "warn", "exception", "critical", "info"})
"""Methods whose first argument is a message."""

_PERCENT = re.compile(r"%(?:\(\w+\))?[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]")
_FIELD = re.compile(r"\{[^{}]*\}")

_STOCK, _, _ENVELOPES = Path(__file__).with_name("stock.txt").read_text().partition("# Envelopes")
STOCK = [line for line in _STOCK.splitlines() if not line.startswith("#")]
"""What the interpreter (whose messages stand in no Python file), drivers and providers print for anyone."""
ENVELOPES = _ENVELOPES.splitlines()[1:]
"""What they put around a message of any kind."""
STOCK_TIMES = 100
_PLAIN = "str int float bool dict list tuple set bytes object function method module generator "
_PLAIN += "coroutine nonetype type async_generator builtin_function_or_method string datetime self name key value true false none"
PLAIN = frozenset(_PLAIN.split())
"""Names that stand in such messages for anyone."""
STOCK_BITS, PLAIN_BITS = 2, 3

USUAL = [name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)]
_USUAL = "Error ValidationError OperationalError ProgrammingError HTTPError HTTPStatusError ConnectError ReadTimeout "
_USUAL += "JSONDecodeError CancelledError BadRequestError APIConnectionError APIError RateLimitError AuthenticationError InternalServerError"
USUAL += _USUAL.split()
"""Types that the interpreter, drivers and providers' clients raise for anyone."""


class Rarity:
    """The counts, and what they say about a template.

    Args:
        path: a file that `python -m errata.rarity` wrote.
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
        self._stock, self._envelopes = ([_flat(line) for line in lines] for lines in (STOCK, ENVELOPES))
        self._types = {
            name.lower(): self.type_weight(name) for name in self.types if name.endswith(("Error", "Exception"))
        }

    def weights(self, words: list[str], holes: list[bool]) -> list[int]:
        """Bits of surprise of each word of a template, at most `MOST`; few for what anyone's messages say, none for envelopes."""
        before = (HOLE_WORD if hole else previous for hole, previous in zip(holes, [START, *words], strict=True))
        weights = [self.weight(word, previous) for word, previous in zip(words, before, strict=False)]
        stock = _positions(self._stock, words, holes)
        for n, word in enumerate(words if stock else ()):
            most = STOCK_BITS if n in stock else PLAIN_BITS if word in PLAIN else MOST
            weights[n] = min(weights[n], most)
        for n in _positions(self._envelopes, words, holes):
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


def _flat(line: str) -> list[str]:
    words, holes = template_words(line.split("{}"))
    flat: list[str] = []
    for n, hole in enumerate(holes):
        flat += [HOLE] * hole + words[n : n + 1]
    return flat


def _positions(forms: list[list[str]], words: list[str], holes: list[bool]) -> set[int]:
    """Positions of the words that a form has, of all forms that the template fits."""
    template: list[int | None] = []
    for n, hole in enumerate(holes):
        template += [None] * hole + ([n] if n < len(words) else [])
    return {n for form in forms for n in _fit(form, template, words)}


def _fit(stock: list[str], template: list[int | None], words: list[str]) -> set[int]:
    """Positions of the stock's own words in a template that is a form of it; empty when it is none."""
    at, taken, waiting = 0, set(), False
    for piece in stock:
        if piece == HOLE:
            waiting = True
            continue
        while waiting and at < len(template) and (template[at] is None or words[template[at]] != piece):
            at += 1
        if at == len(template) or template[at] is None or words[template[at]] != piece:
            return set()
        taken.add(template[at])
        at, waiting = at + 1, False
    return taken if waiting or at == len(template) else set()


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
    words, pairs, types = Counter(), Counter(), Counter(dict.fromkeys(USUAL, STOCK_TIMES * 3))
    for text in sorted(set(_distinct(folders, types))):
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


def _add(text: str | tuple[str, str], times: int, words: Counter, pairs: Counter) -> None:
    text = text if isinstance(text, str) else text[1]
    found, holes = template_words(text.split(HOLE))
    words[START] += times
    previous = START
    for word, hole in zip(found, holes, strict=False):
        if hole:
            previous = HOLE_WORD
            words[HOLE_WORD] += times
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
