"""The index: the contents of `errors.json`, built from the catalogue. What each key means is in docs/contributing/errors-json.md.

Everything that needs knowledge is done here, once: how rare each word is, which frames stand for an error that says little,
which words belong to one framework. The matchers only read and add.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from errata.case import Case
from errata.catalogue import Catalogue
from errata.matcher import SCHEMA
from errata.page import Page
from errata.paste import linked, stem, template_words
from errata.rarity import PLAIN_BITS, Rarity
from errata.signature import Signature

SHARED = "python"
"""The folder of pages that are no framework's own; their words are evidence for none."""
SAYS_LITTLE = 30
"""Bits below which the frames of a message are kept."""
COMMON = 12
"""Bits of a message that anyone's program may die of; it is not told from others without a frame or a framework's word."""
FAMILIES = {"langgraph": ("langgraph", "langchain", "langsmith")}
"""First letters of the packages that belong to a framework, where these are not just its name."""

_FRAME = re.compile(r'^[\s|]*File "([^"]+)", (line \d+, )?in (.+)$')
_TS_IMPORT = re.compile(r"""import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+["']([^"']+)["']""")


def build(catalogue: Catalogue, rarity: Rarity | None = None) -> dict:
    """The index of a catalogue.

    Args:
        catalogue: loaded with its pages.
        rarity: the counts to weigh words with; by default those of the package.

    Returns:
        Plain data, the same for the same catalogue. `dump` writes it.
    """
    rarity = rarity or Rarity()
    pages = sorted(catalogue.pages.values(), key=lambda page: page.id)
    # the page with the fewest causes is the one about this error; a guide shows the same case among many
    narrow = sorted(pages, key=lambda page: (len(page.cases), page.framework == SHARED, page.id))
    number = {page.id: n for n, page in enumerate(pages)}
    entries: dict[tuple, dict] = {}
    for case in sorted(catalogue.cases.values(), key=lambda case: case.id):
        on = [number[page.id] for page in narrow if case.id in page.cases]
        for signature in (case.signature, *case.wordings) if on else ():
            _add(entries, signature, on, case.id, [case], rarity)
    for page in pages:
        cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
        for signature in page.wordings:
            _add(entries, signature, [number[page.id]], None, cases, rarity)
    for page in pages:
        for text in (*page.aliases, page.heading):
            _add_name(entries, text, number[page.id], rarity)
    for entry in entries.values():
        if len(entry["of"]) == 1 and _bits(entry) >= SAYS_LITTLE:
            entry["of"][0].pop("frames", None)
    return {
        "schema": SCHEMA,
        "frameworks": evidence(catalogue.cases.values()),
        "pages": [_page(page, catalogue) for page in pages],
        "entries": list(entries.values()),
    }


def dump(index: dict) -> str:
    """The text of `errors.json`."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _page(page: Page, catalogue: Catalogue) -> dict:
    cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
    packages = sorted({package for case in cases for package, _ in imports(case)})
    shown = {"id": page.id, "title": page.title, "framework": page.framework, "packages": packages, "cases": len(cases)}
    return shown | ({"aliases": list(page.aliases)} if page.aliases else {})


def _add(
    entries: dict, signature: Signature, on: list[int], case: str | None, cases: list[Case], rarity: Rarity
) -> None:
    """Adds a signature; the same one of several cases stands there once. `cases` are those whose records show its frames."""
    key = signature.type, signature.pieces
    if key not in entries:
        own = {name for each in cases for name in defined(each)} if case else set()
        entries[key] = _entry(signature.type, signature.pieces, rarity, own)
        if cases and all(map(own_words, cases)) and signature.type.endswith("AssertionError"):
            entries[key]["exact"] = 1
        elif _bits(entries[key], PLAIN_BITS) < COMMON:
            entries[key]["common"] = 1
    of = {"case": case, "pages": on}
    if cases and all(map(foreign, cases)):
        of["foreign"] = 1
    if raised := dict.fromkeys(filter(None, map(raised_in, cases))):
        of["frames"] = [list(frame) for frame in raised]
    known = [each["pages"] for each in entries[key]["of"]]
    if case is not None or on not in known:
        entries[key]["of"].append(of)


def _add_name(entries: dict, text: str, page: int, rarity: Rarity) -> None:
    """Adds an official error code, or a page's heading where it is not word for word a signature of the page."""
    pieces = tuple(re.split(r"…|\.\.\.", text))
    words = template_words(pieces)[0]
    for entry in entries.values():
        if any(page in of["pages"] for of in entry["of"]):
            known = template_words(entry["pieces"])[0]
            if words in (known, [*template_words([entry["type"].rpartition(".")[2]])[0], *known]):
                return
    if words:
        entry = entries.setdefault(("", pieces), _entry("", pieces, rarity) | {"exact": 1})
        entry["of"].append({"case": None, "pages": [page]})


def _entry(kind: str, pieces: tuple[str, ...], rarity: Rarity, own: set[str] | frozenset[str] = frozenset()) -> dict:
    """`own` are words that stand in the message only because the case's program has them."""
    words, holes = template_words(pieces)
    weights = [
        1 if link or word in own else weight
        for word, link, weight in zip(words, linked(pieces), rarity.weights(words, holes), strict=True)
    ]
    return {
        "type": kind,
        "pieces": list(pieces),
        "weights": _digits([rarity.type_weight(kind) if kind else 0, *weights]),
        "of": [],
    }


def _bits(entry: dict, above: int = 0) -> int:
    """The sum of an entry's weights that are higher than `above`, without that of its type."""
    return sum(weight for weight in map(lambda digit: int(digit, 36), entry["weights"][1:]) if weight > above)


def belongs(package: str, framework: str) -> bool:
    """Whether a package is one of a framework's; every package is of the shared folder."""
    return framework == SHARED or package.startswith(FAMILIES.get(framework, (framework,)))


def _digits(weights: list[int]) -> str:
    return "".join("0123456789abcdefghijklmnopqrstuvwxyz"[weight] for weight in weights)


def own_words(case: Case) -> bool:
    """Whether the message is the case's own (an assertion in its program), not a library's."""
    frames = list(_frames(case.record))
    return bool(frames) and not frames[-1][0]


def foreign(case: Case) -> bool:
    """Whether the message comes from a library that is not the framework's: a driver, the standard library."""
    frames = list(_frames(case.record))
    return bool(frames) and frames[-1][0] != "" and not belongs(frames[-1][0], case.framework)


def raised_in(case: Case) -> tuple[str, str, int, str] | None:
    """Where the error of a case comes from, as its record shows it.

    Returns:
        The package and the function of the last library frame, whether it called the user's code and that failed, and the
        package that called it, where the last one is not the framework's (anyone may fail inside anyio or json).
    """
    frames = list(_frames(case.record))
    libraries = [frame for frame in frames if frame[0] and frame[0] not in sys.stdlib_module_names]
    if not libraries:
        return None
    package, function = libraries[-1]
    callers = [frame[0] for frame in libraries if frame[0] != package]
    caller = callers[-1] if callers and (case.framework == SHARED or not belongs(package, case.framework)) else ""
    return stem(package), stem(function.rpartition(".")[2]), int(not frames[-1][0]), stem(caller) if caller else ""


def _frames(record: str) -> Iterator[tuple[str, str]]:
    """`(package, function)` of each frame; the case's own files have no package."""
    for line in record.splitlines():
        if match := _FRAME.match(line):
            file, own, function = match.groups()
            yield "" if own else file.partition("/")[0].removesuffix(".py"), function


def imports(case: Case) -> Iterator[tuple[str, str]]:
    """`(package, imported name)` of every import in the case's programs; the name is empty for `import package`."""
    for path in [program.path for program in case.programs]:
        text = path.read_text(errors="replace")
        found = _python_imports(text) if path.suffix == ".py" else _typescript_imports(text)
        yield from ((package, name) for package, name in found if package not in sys.stdlib_module_names)


def defined(case: Case) -> set[str]:
    """Names that the case's own Python programs define: their classes, functions and fields."""
    names = set()
    for path in [program.path for program in case.programs if program.language == "python"]:
        try:
            tree = ast.parse(path.read_text(errors="replace"))
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                names.add(stem(node.name))
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                names.add(stem(node.target.id))
    return names


def _python_imports(text: str) -> Iterator[tuple[str, str]]:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.module.partition(".")[0], alias.name) for alias in node.names)


def _typescript_imports(text: str) -> Iterator[tuple[str, str]]:
    for names, package in _TS_IMPORT.findall(text):
        if not package.startswith((".", "node:")):
            for name in names.split(","):
                yield package, name.strip().partition(" ")[0]


TELLING = re.compile(r"[a-z][A-Z]|\w_\w")
"""Names that are not words of any other language: `StateGraph`, `create_react_agent`."""


def evidence(cases: Iterable[Case]) -> dict[str, str]:
    """Framework to its words: its packages, and the names that only its programs import from them.

    Words of one framework in a paste decide between pages whose message is the same.
    """
    users: dict[str, set[str]] = {}
    frameworks = set()
    for case in cases:
        frameworks |= {case.framework} - {SHARED}
        for package, name in imports(case):
            for framework in frameworks | {case.framework}:
                parts = re.findall(r"\w+", package)
                if framework != SHARED and any(belongs(part, framework) for part in parts):
                    words = [part for part in parts if belongs(part, framework)] + [name] * bool(TELLING.search(name))
                    for word in words:
                        users.setdefault(stem(word), set()).add(framework)
    return {
        framework: " ".join(sorted({stem(framework)} | {word for word, by in users.items() if by == {framework}}))
        for framework in sorted(frameworks)
    }


def write(catalogue: Catalogue, path: Path) -> None:
    """Writes `errors.json`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump(build(catalogue)), encoding="utf-8")
