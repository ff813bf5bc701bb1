"""What a case shows of itself: what its programs import and define, and where its record says that the error comes from."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator

from errata.case import Case
from errata.paste import stem

SHARED = "python"
"""The folder of pages that are no framework's own; their words are evidence for none."""
FAMILIES = {"langgraph": ("langgraph", "langchain", "langsmith")}
"""First letters of the packages that belong to a framework, where these are not just its name."""

_FRAME = re.compile(r'^[\s|]*File "([^"]+)", (line \d+, )?in (.+)$')
_TS_IMPORT = re.compile(r"""import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+["']([^"']+)["']""")
_TELLING = re.compile(r"[a-z][A-Z]|\w_\w")


def belongs(package: str, framework: str) -> bool:
    """Whether a package is one of a framework's; every package is of the shared folder."""
    return framework == SHARED or package.startswith(FAMILIES.get(framework, (framework,)))


def own_words(case: Case) -> bool:
    """Whether the message is the case's own (an assertion in its program), not a library's."""
    frames = list(_frames(case.record))
    return bool(frames) and not frames[-1][0]


def foreign(case: Case) -> int:
    """1 where the message comes from a library that is not the framework's, 2 from the standard library, 0 else."""
    frames = list(_frames(case.record))
    if not frames or frames[-1][0] == "" or belongs(frames[-1][0], case.framework):
        return 0
    return 2 if frames[-1][0] in sys.stdlib_module_names else 1


def raised_in(case: Case) -> Iterator[tuple[str, str, int, str]]:
    """Where the error of a case comes from, as its record shows it.

    Returns:
        The package and the function of the last library frame, whether it called the user's code and that failed, and the
        package that called it, where the last one is not the framework's (anyone may fail inside anyio or json); twice
        where the framework called it through another package, since other versions of the framework may call it at once.
    """
    frames = list(_frames(case.record))
    libraries = [frame for frame in frames if frame[0] and frame[0] not in sys.stdlib_module_names]
    if not libraries:
        return
    package, function = libraries[-1]
    callers = [frame[0] for frame in libraries if frame[0] != package]
    needed = callers and (case.framework == SHARED or not belongs(package, case.framework))
    own = int(not frames[-1][0])
    for caller in dict.fromkeys([callers[-1], *({case.framework} & set(callers))]) if needed else [""]:
        yield stem(package), stem(function.rpartition(".")[2]), own, stem(caller) if caller else ""


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


def evidence(cases: Iterable[Case]) -> dict[str, str]:
    """Framework to its words: its packages, and the names that only its programs import from them.

    Words of one framework in a paste decide between pages whose message is the same. Names count that are no words of any
    language: `StateGraph`, `create_react_agent`.
    """
    users: dict[str, set[str]] = {}
    frameworks, others = set(), set()
    cases = list(cases)
    for case in cases:
        frameworks |= {case.framework} - {SHARED}
    for case in cases:
        for package, name in imports(case):
            parts = re.findall(r"\w+", package)
            mine = [framework for framework in frameworks if any(belongs(part, framework) for part in parts)]
            others |= {stem(part) for part in parts} if not mine else set()
            for framework in mine:
                words = [part for part in parts if belongs(part, framework)] + [name] * bool(_TELLING.search(name))
                for word in words:
                    users.setdefault(stem(word), set()).add(framework)
    return {
        framework: " ".join(sorted({stem(framework)} | {w for w, by in users.items() if by == {framework}} - others))
        for framework in sorted(frameworks)
    }
