"""Exemptions: places where a rule of the check does not hold, each with a reason. One that is not needed is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from errata.problem import Problem

FILE = "exemptions.txt"
_LINE = re.compile(r"(\S+) (\S+): (\S.{9,})")


@dataclass(frozen=True)
class Exemption:
    """One line of the file: `<rule> <path>: <reason>`."""

    rule: str
    path: str
    reason: str
    line: int


def load_exemptions(root: Path) -> tuple[list[Exemption], list[Problem]]:
    """Reads `exemptions.txt`; lines that are malformed or out of order are problems."""
    file = root / FILE
    if not file.is_file():
        return [], []
    found: list[Exemption] = []
    problems: list[Problem] = []
    for number, line in enumerate(file.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if not match:
            problems.append(Problem(file, "write `<rule> <path>: <reason>`, the reason in a few words", number))
            continue
        found.append(Exemption(match[1], match[2], match[3], number))
    keys = [(each.rule, each.path) for each in found]
    if keys != sorted(set(keys)):
        problems.append(Problem(file, "keep the lines sorted and each of them once"))
    return found, problems
