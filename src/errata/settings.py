"""Settings of the repository that a run needs: `[tool.errata]` of `pyproject.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """How programs are run in this repository.

    Attributes:
        preload: modules that the zygote imports before the first program.
        variables: environment of every program; `{run}` is the folder of its run.
    """

    preload: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)


def load_settings(root: Path) -> Settings:
    """Reads the table; without one, nothing is preloaded."""
    path = root / "pyproject.toml"
    table = tomllib.loads(path.read_text()).get("tool", {}).get("errata", {}) if path.is_file() else {}
    return Settings(tuple(table.get("preload", ())), dict(table.get("variables", {})))
