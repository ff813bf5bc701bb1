"""Style: programs as the formatter and the linter want them, with `#> output` comments kept as they are."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from errata.problem import Problem

_SHOWN, _WRITTEN = re.compile(r"^(\s*)#>", re.M), re.compile(r"^(\s*)# >", re.M)


def ruff() -> str | None:
    """Path of the formatter; None where it is not installed."""
    beside = Path(sys.executable).with_name("ruff")
    return str(beside) if beside.is_file() else shutil.which("ruff")


def style_problems(root: Path, programs: Iterable[Path]) -> Iterator[Problem]:
    """What the formatter would change, and what the linter says.

    Args:
        root: the checkout, whose `pyproject.toml` and `snippets/ruff.toml` hold the settings.
        programs: Python files below `snippets/`.
    """
    asked = {program: program.read_text() for program in programs}
    new = [program for program, text in asked.items() if _known.get(program, ("",))[0] != text]
    if new and ruff() is None:
        yield Problem(root, "ruff is not installed, so the programs' style is unknown; run `make setup`")
        return
    found: dict[Path, list[Problem]] = {program: [] for program in new}
    for problem in _found(root, new) if new else ():
        found[problem.path].append(problem)
    _known.update({program: (asked[program], tuple(problems)) for program, problems in found.items()})
    for program in asked:
        yield from _known[program][1]


_known: dict[Path, tuple[str, tuple[Problem, ...]]] = {}
"""Program to its text and what was said of it: a preview asks again after each change of one file."""


def _found(root: Path, programs: list[Path]) -> Iterator[Problem]:
    tool = ruff() or "ruff"
    with tempfile.TemporaryDirectory(prefix="errata-style-") as temporary:
        copies = dict(_copies(root, Path(temporary), programs))
        command = ["--no-cache", "--output-format", "json", "."]
        for finding in _run([tool, "check", *command], Path(temporary)):
            if path := copies.get(Path(finding["filename"])):
                line = (finding["location"] or {}).get("row", 0)
                yield Problem(path, f"the linter says: {finding['message']} ({finding['code']})", line)
        for finding in _run([tool, "format", "--check", *command], Path(temporary)):
            if path := copies.get(Path(finding["filename"])):
                line = (finding["location"] or {}).get("row", 0)
                yield Problem(path, "is not formatted; run `make format`, then record the case again", line)


def formatted(root: Path, program: Path) -> str:
    """The text of a program as the formatter would write it; as it is where that fails."""
    text = program.read_text()
    config = ["--config", str(root / "snippets" / "ruff.toml"), "--force-exclude", "--stdin-filename", str(program)]
    command = [ruff() or "ruff", "format", "--no-cache", *config, "-"]
    done = subprocess.run(command, input=_given(text), capture_output=True, text=True)
    return _WRITTEN.sub(r"\1#>", done.stdout) if done.returncode == 0 else text


def _given(text: str) -> str:
    return _SHOWN.sub(r"\1# >", text)


def _copies(root: Path, folder: Path, programs: list[Path]) -> Iterator[tuple[Path, Path]]:
    """Writes each program as the formatter wants its comments; gives `(copy, program)`."""
    for settings in ("pyproject.toml", "snippets/ruff.toml"):
        if (root / settings).is_file():
            (folder / settings).parent.mkdir(exist_ok=True)
            text = (root / settings).read_text()
            (folder / settings).write_text(text.replace('exclude = ["snippets/**"]', ""))
    folder = folder.resolve()
    for program in programs:
        copy = folder / program.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_given(program.read_text()))
        yield copy, program


def _run(command: list[str], folder: Path) -> list[dict]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    try:
        return json.loads(done.stdout or "[]")
    except ValueError:
        raise RuntimeError(f"{' '.join(command)} failed: {done.stderr.strip()}") from None
