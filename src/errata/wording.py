"""A wording: an error's message as a template, with `{value}` where it varies.

What varies is found by comparing runs.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from errata.normalise import BLANK

# the file that Python names behind an import error
_FILE = re.compile(r"(?<= \()[^()\s]+\.(?:py|so)(?=\)$)", re.M)
_TOKEN = re.compile(r"\{\w+\}|\w+(?:[.-]\w+)*|\s+|[^\w\s]")
_NOTE = re.compile(
    r"^(During task with name|For troubleshooting, visit|Background on this error|For further information visit)"
)


def wording(messages: list[str]) -> str:
    """The template of a message, from the texts that several runs showed; at least one."""
    template = _body(messages[0])
    for other in messages[1:]:
        template = common_template(template, _body(other))
    return number_placeholders(_FILE.sub("{value}", template).replace(BLANK, "{value}"))


def _body(message: str) -> str:
    """The message without the help links and notes that frameworks append; braces doubled, as in a template."""
    lines = []
    for line in message.split("\n"):
        if _NOTE.match(line):
            break
        lines.append(line)
    return "\n".join(lines).strip().replace("{", "{{").replace("}", "}}")


def common_template(template: str, message: str) -> str:
    """What two wordings share, with `{value}` where they differ."""
    left, right = _TOKEN.findall(template), _TOKEN.findall(message)
    parts: list[str] = []
    for tag, start, end, _, _ in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        parts.append("".join(left[start:end]) if tag == "equal" else "{value}")
    return re.sub(r"(\{value\})+", "{value}", "".join(parts))


def number_placeholders(template: str) -> str:
    """Gives the placeholders names of their own: `{value}`, `{value_2}`."""
    count = 0

    def name(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return "{value}" if count == 1 else f"{{value_{count}}}"

    return re.sub(r"(?<!\{)\{value\}(?!\})", name, template)
