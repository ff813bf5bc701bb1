"""Settings of the repository that a run needs: `[tool.errata]` of `pyproject.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """How programs are run in this repository.

    Attributes:
        preload: for a package that programs import, the modules that the zygote imports before the first of them.
        variables: environment of every program; `{run}` is the folder of its run.
    """

    preload: dict[str, tuple[str, ...]] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)

    def modules(self, packages: Collection[str]) -> list[str]:
        """The modules to import beforehand for programs that import these packages, each once, in the table's order."""
        return list(dict.fromkeys(m for package, listed in self.preload.items() if package in packages for m in listed))


def load_settings(root: Path) -> Settings:
    """Reads the table; without one, nothing is preloaded."""
    path = root / "pyproject.toml"
    table = tomllib.loads(path.read_text()).get("tool", {}).get("errata", {}) if path.is_file() else {}
    preload = {package: tuple(modules) for package, modules in table.get("preload", {}).items()}
    return Settings(preload, dict(table.get("variables", {})))
