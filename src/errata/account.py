"""An account: what somebody wrote about an error, a traceback alone or an issue with text, traceback and program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from errata.log import node_failures, python_failures
from errata.record import Failure

_FENCE = re.compile(r"^ *(```+|~~~+) *(\w*)[^\n]*\n(.*?)^ *\1[`~]* *$", re.M | re.S)
_QUOTED = re.compile(r"^ *> ?", re.M)
_LINE = re.compile(r"\b((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Timeout))(?:: (.*))?$")
_SUFFIXES = {"python": ".py", "py": ".py", "typescript": ".mts", "ts": ".mts", "mts": ".mts"}
# the line of a program below its frame in a traceback
_SOURCE = re.compile(r'^\s*File "(?![^"]*(?:site-packages|lib/python))[^"]+", line \d+.*\n\s+(.+)$', re.M)


@dataclass(frozen=True)
class Account:
    """What is in a text.

    Attributes:
        failures: the errors that it shows, the last one only.
        program: the first program in it that is no traceback; empty when there is none.
        suffix: of the program's file.
        source: the program, or the lines of it that the traceback shows.
    """

    failures: tuple[Failure, ...]
    program: str = ""
    suffix: str = ".py"
    source: str = ""


def read_account(text: str, folder: Path) -> Account:
    """Takes a text apart.

    Args:
        text: as pasted; Markdown with code blocks, quotes and prose, or a terminal's output.
        folder: where programs would have run; frames of its files are the program's own.
    """
    text = text.replace("\r\n", "\n")
    if re.search(r"^ *> ?(Traceback|```)", text, re.M):
        text = _QUOTED.sub("", text)
    blocks = [(match[2].lower(), match[3]) for match in _FENCE.finditer(text)]
    failures = _failures([text for _, text in blocks] + [text], folder)
    lines = "\n".join(_SOURCE.findall(text))
    for language, block in blocks:
        suffix = _SUFFIXES.get(language)
        if (suffix or (not language and _is_program(block))) and "Traceback (most recent" not in block:
            return Account(failures, block.strip() + "\n", suffix or ".py", block)
    return Account(failures, source=lines)


def _failures(texts: list[str], folder: Path) -> tuple[Failure, ...]:
    for read in (python_failures, node_failures):
        for text in texts:
            if found := read(text, str(folder)):
                return tuple(found[-1:])
    for text in texts:
        for line in text.splitlines():
            if match := _LINE.search(line.strip(" `*>#")):
                return (Failure(match[1], match[2] or ""),)
    return ()


def _is_program(block: str) -> bool:
    """Whether a block without a language reads as a Python program."""
    try:
        compile(block, "block", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return re.search(r"^(import|from) \w", block, re.M) is not None
