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
                safe = (finding.get("fix") or {}).get("applicability") == "safe"
                mend = f"; `{_command(root, path)}` mends it" if safe else ""
                yield Problem(path, f"the linter says: {finding['message']} ({finding['code']}){mend}", line)
        for finding in _run([tool, "format", "--check", *command], Path(temporary)):
            if path := copies.get(Path(finding["filename"])):
                line = (finding["location"] or {}).get("row", 0)
                # another line of a broken program is another traceback
                then = f", then `errata record {path.parent.parent.name}/{path.parent.name}`" if _broken(path) else ""
                yield Problem(path, f"is not formatted; run `{_command(root, path)}`{then}", line)


def _command(root: Path, program: Path) -> str:
    """What formats the program's case and nothing else: a path, because a page may have the case's name."""
    return f"errata format {program.parent.relative_to(root)}"


def _broken(program: Path) -> bool:
    return program.stem == "broken"


def formatted(root: Path, programs: Iterable[Path]) -> dict[Path, str]:
    """The programs that the formatter would change or whose complaints the linter can mend, with their new text.

    Args:
        root: the checkout, as for `style_problems`.
        programs: Python files below `snippets/`.

    Raises:
        FileNotFoundError: ruff is not installed.
    """
    tool = ruff()
    if tool is None:
        raise FileNotFoundError("ruff")
    with tempfile.TemporaryDirectory(prefix="errata-style-") as temporary:
        copies = dict(_copies(root, Path(temporary), list(programs)))
        for command in (["check", "--fix-only"], ["format"]):
            subprocess.run([tool, *command, "--quiet", "--no-cache", "."], cwd=temporary, capture_output=True)
        texts = {program: _WRITTEN.sub(r"\1#>", copy.read_text()) for copy, program in copies.items()}
    return {program: text for program, text in texts.items() if text != program.read_text()}


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
