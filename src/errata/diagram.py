"""A diagram: who does what in which order, as text in a fence of a page.

    ```sequence
    title: Two nodes of one round write the same key
    case: langgraph/concurrent-update-two-branches
    lanes: a = node a | b = node b | key = "answer"
    == round 1
    a -> key: "x"
    b -x key: "y"
    key: ✗ two values, room for one
    ```

Each lane has a short name and, behind `=`, what the reader sees. A step is one line:

    == text            something that holds for all lanes: a new round, a restart
    a -> b: text       a goes to b          a --> b: text   b is answered          a -x b: text   it fails
    a: text            what happens on a    a + b: text     what happens on all lanes from a to b
    a [                a begins to be busy  a ]             and is done

A text that begins with ✗ is where it breaks, one with ✓ where it holds. `case` names the cases of the page that show
what is drawn. Where no picture can be made the text itself is read: it says the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FENCE = "sequence"
"""The word behind the backticks."""
LANES = (2, 4)
"""Fewest and most lanes: more are not readable on a narrow screen."""
STEPS = 20

_SETTING = re.compile(r"(title|case|lanes): *(\S.*)")
_BAND = re.compile(r"== *(\S.*)")
_ARROW = re.compile(r"(\w+) *(-->|->|-x) *(\w+): *(\S.*)")
_BAR = re.compile(r"(\w+) *([\[\]])")
_BOX = re.compile(r"(\w+)(?: *\+ *(\w+))?: *(\S.*)")


class Malformed(ValueError):
    """A diagram that cannot be drawn.

    Attributes:
        line: 0-based, in the fence.
    """

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Step:
    """One line of the picture.

    Attributes:
        kind: `band`, `->`, `-->`, `-x`, `box`, `[` or `]`.
        first: number of its lane, or of the first of several.
        last: number of the lane it leads to; the same as `first` where it stays on one.
        text: what it says, without the mark.
        mark: `✗`, `✓` or empty.
    """

    kind: str
    first: int
    last: int
    text: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Diagram:
    """What is drawn.

    Attributes:
        title: one sentence, shown below the picture.
        cases: ids of the cases that show it.
        lanes: as the reader sees them, from left to right.
        steps: from top to bottom.
    """

    title: str
    cases: tuple[str, ...]
    lanes: tuple[str, ...]
    steps: tuple[Step, ...]

    def words(self) -> str:
        """The picture in sentences, for those who do not see it."""
        return " ".join(self.sentences())

    def sentences(self) -> list[str]:
        """The same, one sentence a step."""
        return [sentence for step in self.steps if (sentence := self._sentence(step))]

    def _sentence(self, step: Step) -> str:
        ends = {"✗": "Breaks: ", "✓": "Holds: "}.get(step.mark, "")
        first, last = self.lanes[step.first], self.lanes[step.last]
        if step.kind in "[]":
            return ""
        if step.kind == "band":
            return f"{ends}{step.text}."
        if step.kind == "box":
            where = first if first == last else f"{first} to {last}"
            return f"{ends}{where}: {step.text}."
        verb = {"->": "to", "-->": "answers", "-x": "fails at"}[step.kind]
        return f"{ends}{first} {verb} {last}: {step.text}."


def read_diagram(lines: list[str]) -> Diagram:
    """The diagram in a fence.

    Args:
        lines: between the backticks.

    Raises:
        Malformed: with the line, what is wrong and what is meant instead.
    """
    settings: dict[str, str] = {}
    names: dict[str, str] = {}
    steps: list[Step] = []
    for number, line in enumerate(lines):
        line = line.strip()
        setting = _SETTING.fullmatch(line)
        if not line:
            continue
        if setting and setting[1] not in names:
            if setting[1] in settings:
                raise Malformed(number, f"{setting[1]} is given twice")
            settings[setting[1]] = setting[2]
            names = _lanes(setting[2], number) if setting[1] == "lanes" else names
            continue
        if not names:
            raise Malformed(number, "the lanes come before the first step: lanes: a = request 1 | team")
        steps.append(_step(line, list(names), number))
    for key in ("title", "case", "lanes"):
        if key not in settings:
            raise Malformed(0, f"the diagram has no {key}")
    if not 1 < len(steps) <= STEPS:
        raise Malformed(0, f"a diagram has 2 to {STEPS} steps, this one {len(steps)}")
    _bars(steps, list(names))
    cases = tuple(id.strip() for id in settings["case"].split(","))
    return Diagram(settings["title"], cases, tuple(names.values()), tuple(steps))


def _lanes(text: str, number: int) -> dict[str, str]:
    """Short name to what is shown."""
    names = {}
    for lane in text.split("|"):
        name, _, shown = (part.strip() for part in lane.partition("="))
        if not re.fullmatch(r"\w+", name) or name in names:
            raise Malformed(number, f"{lane.strip()!r} is no lane, or the second of its name; write: a = request 1")
        names[name] = shown or name
    if not LANES[0] <= len(names) <= LANES[1]:
        raise Malformed(number, f"a diagram has {LANES[0]} to {LANES[1]} lanes, this one {len(names)}")
    return names


def _step(line: str, names: list[str], number: int) -> Step:
    def lane(name: str) -> int:
        if name not in names:
            raise Malformed(number, f"{name!r} is no lane; the lanes are {', '.join(names)}")
        return names.index(name)

    if match := _BAND.fullmatch(line):
        return Step("band", 0, len(names) - 1, *_marked(match[1]))
    if match := _ARROW.fullmatch(line):
        if match[1] == match[3]:
            raise Malformed(
                number, f"an arrow leads to another lane; for {match[1]} alone write {match[1]}: {match[4]}"
            )
        return Step(match[2], lane(match[1]), lane(match[3]), *_marked(match[4]))
    if match := _BAR.fullmatch(line):
        return Step(match[2], lane(match[1]), lane(match[1]))
    if match := _BOX.fullmatch(line):
        first, last = sorted((lane(match[1]), lane(match[2] or match[1])))
        return Step("box", first, last, *_marked(match[3]))
    raise Malformed(number, f"{line!r} is no step; write a -> b: text, a: text, a + b: text, == text, a [ or a ]")


def _marked(text: str) -> tuple[str, str]:
    """The text without its mark, and the mark."""
    mark = text[0] if text[0] in "✗✓" else ""
    return text.removeprefix(mark).strip(), mark


def _bars(steps: list[Step], names: list[str]) -> None:
    """Raises `Malformed` unless each busy time begins once and ends once."""
    busy: set[int] = set()
    for step in steps:
        if (step.kind == "[" and step.first in busy) or (step.kind == "]" and step.first not in busy):
            raise Malformed(0, f"{names[step.first]} {step.kind} does not fit: each [ has one ] behind it")
        if step.kind in "[]":
            busy ^= {step.first}
    if busy:
        raise Malformed(0, f"{names[min(busy)]} [ has no ] behind it")
