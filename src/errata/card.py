"""The picture of a page that a link to it shows elsewhere: the error, its framework and with which versions it was run.

Drawn without a browser, in the site's own face and colours; kept by its content, so that a build draws only what changed.
"""

from __future__ import annotations

import hashlib
import inspect
import shutil
import sys
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import BinaryIO

from errata.catalogue import Catalogue
from errata.page import Page
from errata.stamp import read_stamp

SIZE = (1200, 630)
ALT = "Errata: {heading}"
FONT = Path("docs/assets/fonts/source-serif-4-latin-600.woff2")

_PAPER, _INK, _MUTED, _RULE, _BAD, _GOOD = "#fbfaf7", "#22252a", "#5d6168", "#dedad0", "#c8372d", "#23804f"
_MARGIN = 84
_SIZES = (72, 64, 56, 48, 40)
_LINES, _LEADING, _HEIGHT = 5, 1.24, 330


@dataclass(frozen=True)
class Card:
    """What stands on a picture.

    Attributes:
        above: the framework.
        heading: the error, or the symptom.
        below: how many causes there are, and the versions.
    """

    above: str
    heading: str
    below: str


def card_of(page: Page, catalogue: Catalogue) -> Card:
    """The card of a page."""
    cases = [catalogue.cases[id] for id in page.cases if id in catalogue.cases]
    stamps = [stamp for case in cases if (stamp := read_stamp(case))]
    count = f"{len(cases)} cause{'s' if len(cases) != 1 else ''}"
    name = catalogue.names.get(page.framework) or page.framework
    versions = [f"{package} {version}" for stamp in stamps[:1] for package, version in list(stamp.packages.items())[:1]]
    return Card(name, page.heading, ", ".join([f"{count}, each run", *versions]))


def draw_card(card: Card, font: Path, target: BinaryIO) -> None:
    """Draws a card as a PNG.

    Args:
        card: what stands on it.
        font: a font file.
        target: an open file.

    Raises:
        OSError: the font cannot be read.
    """
    from PIL import Image, ImageDraw, ImageFont

    def face(size: int):
        return ImageFont.truetype(str(font), size)

    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 14, SIZE[1]), fill=_BAD)
    _mark(draw, _MARGIN, 70)
    draw.text((_MARGIN + 76, 66), "Errata", font=face(44), fill=_INK)
    draw.text((SIZE[0] - _MARGIN, 66), card.above, font=face(44), fill=_MUTED, anchor="ra")
    width = SIZE[0] - 2 * _MARGIN
    for size in _SIZES:
        font_of_size = face(size)
        lines = _wrapped(card.heading, font_of_size.getlength, width)
        whole = all(font_of_size.getlength(word) <= width for word in card.heading.split())
        if whole and len(lines) * size * _LEADING <= _HEIGHT:
            break
    lines = lines if len(lines) <= _LINES else [*lines[: _LINES - 1], lines[_LINES - 1].rstrip(" .,:") + " …"]
    top = 318 - len(lines) * size * _LEADING / 2
    for number, line in enumerate(lines):
        draw.text((_MARGIN, top + number * size * _LEADING), line, font=face(size), fill=_INK)
    draw.line((_MARGIN, 520, SIZE[0] - _MARGIN, 520), fill=_RULE, width=2)
    draw.text((_MARGIN, 540), card.below, font=face(34), fill=_GOOD)
    image.quantize(32).save(target, "PNG", optimize=True)


def write_cards(catalogue: Catalogue, folder: Path, cache: Path) -> int:
    """Puts the card of every page into `folder`, as `<page id>.png`.

    Args:
        catalogue: with its pages.
        folder: of the built site.
        cache: where drawn cards are kept by what stands on them.

    Returns:
        How many had to be drawn.
    """
    font = catalogue.root / FONT
    code = inspect.getsource(sys.modules[__name__]).encode() + font.read_bytes()
    drawn, used = 0, set()
    cache.mkdir(parents=True, exist_ok=True)
    for page in catalogue.pages.values():
        card = card_of(page, catalogue)
        kept = cache / f"{hashlib.sha256(code + repr(astuple(card)).encode()).hexdigest()[:24]}.png"
        if not kept.is_file():
            partial = kept.with_suffix(".partial")
            with partial.open("wb") as file:
                draw_card(card, font, file)
            partial.rename(kept)
            drawn += 1
        used.add(kept)
        target = folder / f"{page.id}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, target)
    return drawn


def _wrapped(text: str, length, width: float) -> list[str]:
    """Lines that fit; a word that is too long is divided, after a full stop or underscore where there is one."""
    lines, line = [], ""
    for word in text.split():
        while length(word) > width:
            fits = next(n for n in range(len(word), 0, -1) if length(word[:n]) <= width)
            cut = max(word.rfind(mark, 1, fits) + 1 for mark in "._/:") or fits
            lines += [line] if line else []
            lines, line, word = [*lines, word[:cut]], "", word[cut:]
        if line and length(f"{line} {word}") > width:
            lines, line = [*lines, line], word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line else lines


def _mark(draw, x: int, y: int) -> None:
    """The sign of the site: a line struck and put right."""
    for start, end, height, colour in (
        (0, 56, 0, _MUTED),
        (0, 16, 20, _MUTED),
        (40, 56, 20, _MUTED),
        (18, 38, 20, _BAD),
    ):
        draw.line((x + start, y + height, x + end, y + height), fill=colour, width=6)
    draw.line((x + 16, y + 44, x + 28, y + 28, x + 40, y + 44), fill=_GOOD, width=6, joint="curve")
