"""A diagram as SVG: drawn for the width of a narrow screen, coloured by the style sheet, with its words beside it.

Colours and fonts are classes, so that both colour schemes and a policy without inline styles work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

from errata.diagram import Diagram, Step

WIDTH = 328
"""Of the picture, in units that are pixels on the narrowest screen."""
SIZE = 12
"""Of the letters, in the same units."""
LINE = 15
PAD = 6
GAP = 9

# widths of letters in parts of their height, on the safe side of the fonts that the site asks for
_SLIM, _WIDE = frozenset("iljtfrI.,:;'|()[]! \"-"), frozenset("mwMWABCDGHKNOQRSUVXYZ%@→…✗✓_")


@dataclass
class _Pen:
    """Where the picture has got to.

    Attributes:
        centres: of the lanes.
        y: the lower edge of what has been drawn.
        under: what lies below everything else.
        over: texts, boxes and arrows.
        bars: lane to the height at which it began to be busy.
    """

    centres: list[float]
    y: float = 0
    under: list[Element] = field(default_factory=list)
    over: list[Element] = field(default_factory=list)
    bars: dict[int, float] = field(default_factory=dict)


def draw(diagram: Diagram) -> str:
    """The SVG element of a diagram; its name is the title and what happens in words."""
    column = WIDTH / len(diagram.lanes)
    pen = _Pen([column * (number + 0.5) for number in range(len(diagram.lanes))])
    heads = [_wrap(lane, column - PAD - 4, bold=True) for lane in diagram.lanes]
    head = max(map(len, heads)) * LINE + PAD
    for centre, lines in zip(pen.centres, heads):
        _box(pen, centre - column / 2 + 2, 1, column - 4, head, "head")
        _text(pen, centre, 1 + (head - len(lines) * LINE) / 2, lines, "lane")
    pen.y = head + 1
    for step in diagram.steps:
        _step(pen, step)
    bottom = pen.y + GAP
    for centre in pen.centres:
        pen.under.insert(0, _line(centre, head + 1, centre, bottom, "life"))
    name = f"{diagram.title} {diagram.words()}"
    svg = Element(
        "svg",
        {"viewBox": f"0 0 {WIDTH} {_short(bottom + 1)}", "role": "img", "aria-label": name, "fill": "none",
         "stroke": "currentColor", "font-size": str(SIZE), "text-anchor": "middle"},
    )  # fmt: skip
    svg.extend([*pen.under, *pen.over])
    return tostring(svg, encoding="unicode")


def _step(pen: _Pen, step: Step) -> None:
    first, last = pen.centres[step.first], pen.centres[step.last]
    if step.kind == "[":
        pen.bars[step.first] = pen.y + GAP / 2
    elif step.kind == "]":
        top = pen.bars.pop(step.first)
        pen.under.append(_rectangle(first - 4, top, 8, pen.y + GAP / 2 - top, "busy"))
    elif step.kind == "band":
        _band(pen, step)
    elif step.kind == "box":
        _note(pen, step, first, last)
    else:
        _arrow(pen, step, first, last)


def _band(pen: _Pen, step: Step) -> None:
    lines = _wrap(step.text, WIDTH - 4 * PAD, bool(step.mark))
    top = pen.y + GAP
    pen.under.append(_rectangle(0, top, WIDTH, len(lines) * LINE + PAD, _tone("band", step.mark)))
    _text(pen, WIDTH / 2, top + PAD / 2, lines, _tone("say", step.mark))
    pen.y = top + len(lines) * LINE + PAD


def _note(pen: _Pen, step: Step, first: float, last: float) -> None:
    column = WIDTH / len(pen.centres)
    room = last - first + column * (1 if step.last > step.first else 1.4) - 2 * PAD
    lines = _wrap(step.text, min(room, WIDTH - 2 * PAD) - 2 * PAD, bool(step.mark))
    wanted = max(_width(line, bool(step.mark)) for line in lines) + 2 * PAD
    width = max(wanted, last - first + 4 * PAD if step.last > step.first else 0)
    left = min(max((first + last - width) / 2, 1), WIDTH - width - 1)
    height = len(lines) * LINE + PAD
    _box(pen, left, pen.y + GAP, width, height, _tone("note", step.mark))
    _text(pen, left + width / 2, pen.y + GAP + PAD / 2, lines, _tone("say", step.mark))
    pen.y += GAP + height


def _arrow(pen: _Pen, step: Step, first: float, last: float) -> None:
    mark = "✗" if step.kind == "-x" else step.mark
    room = min(max(abs(last - first) - 2 * PAD, 140), WIDTH - 2 * PAD)
    lines = _wrap(step.text, room, bool(mark))
    half = max(_width(line, bool(mark)) for line in lines) / 2
    centre = min(max((first + last) / 2, half + 2), WIDTH - half - 2)
    _text(pen, centre, pen.y + GAP - 3, lines, f"{_tone('say', mark)} halo")
    y = pen.y + GAP + len(lines) * LINE + 1
    way = 1 if last > first else -1
    kind = {"-->": "answer", "-x": "flow bad"}.get(step.kind, _tone("flow", mark))
    # the head ends beside the lane's line, so that both are seen
    end = last - 4 * way
    pen.over.append(_line(first, y, end, y, kind))
    if step.kind == "-x":
        points = f"M{_short(end - 4)} {_short(y - 4)}l8 8m0-8l-8 8"
    else:
        points = f"M{_short(end - 6 * way)} {_short(y - 4)}L{_short(end)} {_short(y)}l{-6 * way} 4"
    pen.over.append(Element("path", {"class": f"{kind} tip", "d": points}))
    pen.y = y + 3


def _tone(name: str, mark: str) -> str:
    return name + {"✗": " bad", "✓": " good"}.get(mark, "")


def _box(pen: _Pen, x: float, y: float, width: float, height: float, kind: str) -> None:
    pen.over.append(_rectangle(x, y, width, height, kind))


def _rectangle(x: float, y: float, width: float, height: float, kind: str) -> Element:
    values = {"x": x, "y": y, "width": width, "height": height}
    return Element("rect", {"class": kind, **{key: _short(value) for key, value in values.items()}, "rx": "3"})


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Element:
    return Element("path", {"class": kind, "d": f"M{_short(x1)} {_short(y1)}L{_short(x2)} {_short(y2)}"})


def _text(pen: _Pen, x: float, top: float, lines: list[str], kind: str) -> None:
    text = Element("text", {"class": kind, "fill": "currentColor", "stroke": "none"})
    for number, line in enumerate(lines):
        span = SubElement(text, "tspan", {"x": _short(x), "y": _short(top + number * LINE + SIZE)})
        span.text = line
    pen.over.append(text)


def _wrap(text: str, room: float, bold: bool = False) -> list[str]:
    """The text in lines that fit; a word that is too long has a line of its own."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _width(longer, bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _width(text: str, bold: bool = False) -> float:
    return (
        SIZE
        * (1.12 if bold else 1)
        * sum(0.38 if letter in _SLIM else 0.78 if letter in _WIDE else 0.6 for letter in text)
    )


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
