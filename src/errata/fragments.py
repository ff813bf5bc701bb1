"""Fragments: rendered cases, kept on disk from one build to the next. Colouring programs is a third of a build's work.

A line of the file is a case's id, what it was rendered from, and the HTML. Lines are only added; the last one of a case
counts, and a file that has grown to several times what counts is written anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path

FILE = Path(".errata") / "fragments.jsonl"
SURPLUS = 3
"""Lines for each case that counts, before the file is written anew."""


class Fragments:
    """The fragments of a checkout.

    Args:
        root: the folder that holds `snippets/` and `docs/`.
    """

    def __init__(self, root: Path):
        self._file = root / FILE
        self._kept: dict[str, tuple[str, str]] = {}
        self._read()

    def get(self, case: str, state: str) -> str | None:
        """What was rendered from this state; None when it was another or none.

        Args:
            case: its id.
            state: all that the HTML depends on, besides the package's own code.
        """
        key, html = self._kept.get(case, ("", None))
        return html if key == _key(state) else None

    def put(self, case: str, state: str, html: str) -> None:
        """Keeps a fragment."""
        self._kept[case] = _key(state), html
        self._add([case])

    def _read(self) -> None:
        try:
            lines = self._file.read_text().splitlines()
        except OSError:
            return
        for line in lines:
            try:
                case, key, html = json.loads(line)
            except ValueError:
                continue  # a build was ended while it wrote
            self._kept[case] = key, html
        if len(lines) > SURPLUS * len(self._kept):
            self._file.unlink(missing_ok=True)
            self._add(list(self._kept))

    def _add(self, cases: list[str]) -> None:
        lines = [json.dumps([case, *self._kept[case]], ensure_ascii=False) + "\n" for case in cases]
        self._file.parent.mkdir(exist_ok=True)
        with open(self._file, "ab", buffering=0) as file:
            file.write("".join(lines).encode())


def _key(state: str) -> str:
    return hashlib.sha256(f"{_code()}\n{state}".encode()).hexdigest()[:32]


@cache
def _code() -> str:
    """Tells one state of the package's code, and of what colours programs, from another."""
    from pygments import __version__

    files = sorted(os.scandir(Path(__file__).parent), key=lambda entry: entry.name)
    states = [f"{each.name} {each.stat().st_mtime_ns} {each.stat().st_size}" for each in files if each.is_file()]
    return "\n".join([__version__, *states])
