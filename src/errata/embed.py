"""A Markdown extension: embeds of cases and lists become HTML.

    markdown_extensions:
      - errata.embed:
          preview: !ENV [ERRATA_PREVIEW, false]

It needs nothing but Python-Markdown, so that MkDocs and Zensical render the same pages. What cannot be embedded is
logged as a warning, which fails `mkdocs build --strict`, and stands on the page as a box. With `preview`, a box at the top
of each page says what `errata check` says of the page and its cases.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from errata.answer import answer, habits
from errata.changelog import changelog
from errata.diagram import FENCE, Malformed, read_diagram
from errata.listing import facts, figures, frameworks_list, newest_list, pages_table, related_list, reported_list
from errata.page import Embed, Page, embed_problems, fences, lines, read_embeds
from errata.picture import draw
from errata.problem import Problem, Refused
from errata.programs import site_address
from errata.render import anchor, render_problems
from errata.selection import place as place_of
from errata.shelf import Shelf, Source, current_shelf, find_root, log

_H1 = re.compile(r"^# \S", re.M)
_ERROR = re.compile(r"^# (?:(`)(?=[^`]+: )|(?=\w+Error: ))([A-Za-z_][\w.]*:) ")
"""The class of an error, at the start of a heading."""
_FRONT = re.compile(r"\s*---[ \t]*\n\w+:")
"""Front matter that the generator could not read, and left in the text."""
_SLOT = re.compile(r"^::: errata-slot (\d+)$")


class Rendering:
    """One page being rendered.

    Attributes:
        slots: what to put in place of each `::: errata-slot`, in order.
    """

    def __init__(self, md: Markdown, root: str, preview: bool = False):
        self.md = md
        self.root = root
        self.preview = preview
        self.slots: list[Element] = []

    def prepare(self, source: list[str]) -> list[str]:
        """Makes the element of every embed, and leaves a slot in its line."""
        self.slots = []
        text = "\n".join(source)
        embeds = read_embeds(text)
        try:
            cases = [embed.target for embed in embeds if embed.kind == "case"]
            shelf = current_shelf(find_root(self.root), text, cases) if embeds or _H1.search(text) else None
        except Refused as refused:
            return self._place(source, {embed.line: self._refuse(refused.problems) for embed in embeds})
        if shelf is None:
            return source
        place = shelf.source(text) or Source(shelf.catalogue.root / "docs", 0)
        wrong = {line: Problem(place.path, problem, line + place.offset) for line, problem in embed_problems(embeds)}
        elements: dict[int, Element | None] = {
            embed.line: self._refuse([wrong[embed.line]]) if embed.line in wrong else self._element(shelf, place, embed)
            for embed in embeds
        }
        for where, inside in fences(text, FENCE):
            elements |= {**dict.fromkeys(where), where.start: self._diagram(shelf, place, where, inside)}
        if place.page:
            return self._reviewed(shelf, place, self._page(shelf, place.page, source, elements))
        own = [each for each in shelf.catalogue.problems if each.path == place.path and each not in wrong.values()]
        if not own and _FRONT.match(text):
            own = [Problem(place.path, "the front matter is not valid YAML; put values with a colon in quotes", 1)]
        if own:
            return self._place(source, elements, {1: [self._refuse(own)]})
        return self._reviewed(shelf, place, self._place(source, elements))

    def _reviewed(self, shelf: Shelf, place: Source, lines: list[str]) -> list[str]:
        """The page with a box above all else; unchanged outside the preview, and where all is well."""
        problems = shelf.review.get(place.path, []) if self.preview else []
        if not problems:
            return lines
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        box = Element("div", {"class": "errata-review", "data-search-exclude": "true"})
        box.text = self.md.htmlStash.store(render_problems(problems, f"{count} to mend, shown in this preview alone"))
        self.slots.append(box)
        return [f"::: errata-slot {len(self.slots) - 1}", "", *lines]

    def _page(self, shelf: Shelf, page: Page, source: list[str], elements: dict[int, Element]) -> list[str]:
        """A page of an error: facts and the answer in short stand below its heading."""
        top = next((line for line, _ in lines("\n".join(source), _H1)), 0)
        below = [facts(shelf, page)]
        first = next((shelf.catalogue.cases[id] for id in page.cases if id in shelf.catalogue.cases), None)
        if first and (table := habits(source)):
            below.append(answer(self.md, source[table.start - 1 : table.stop - 1], first))
            elements = {**elements, **{number: None for number in table}}
        more = {top: below}
        if reported := reported_list(shelf, page):
            more[len(source)] = [*more.get(len(source), ()), reported]
        heading = _ERROR.sub(r'# <span class="errata-type">\2</span> \1', source[top - 1])
        return self._place([*source[: top - 1], heading, *source[top:]], elements, more)

    def _element(self, shelf: Shelf, place: Source, embed: Embed) -> Element:
        refuse = partial(self._refuse_here, place, embed)
        if embed.kind == "case":
            return self._case(shelf, place, embed)
        if embed.kind == "frameworks":
            return frameworks_list(shelf, place.path)
        if embed.kind == "figures":
            return figures(shelf)
        if embed.kind == "newest":
            return newest_list(shelf, place.path)
        if embed.kind == "releases":
            return changelog(shelf.catalogue, place.path)
        if embed.kind == "pages":
            if embed.target not in shelf.catalogue.names and embed.target not in shelf.catalogue.frameworks:
                return refuse(f"lists the pages of {embed.target!r}, but there is no docs/{embed.target}/")
            return pages_table(shelf, embed.target, place.path, embed.tags)
        if place.page is None:
            return refuse("::: related belongs on a page of an error, below docs/<framework>/")
        return related_list(shelf, place.page)

    def _case(self, shelf: Shelf, place: Source, embed: Embed) -> Element:
        case = shelf.catalogue.cases.get(embed.target)
        if case is None:
            here = ("snippets", embed.target)
            known = [each for each in shelf.catalogue.problems if place_of(shelf.catalogue, each.path) == here]
            near = get_close_matches(embed.target, shelf.catalogue.cases, n=1, cutoff=0.6)
            hint = f"did you mean {near[0]}?" if near else f"write it in snippets/{embed.target}/"
            first = "which cannot be read" if known else f"but there is no such case; {hint}"
            embeds = Problem(place.path, f"embeds {embed.target}, {first}", embed.line + place.offset)
            return self._refuse([embeds, *known])
        problems = list(shelf.problems(case))
        name = case.id.rpartition("/")[2].replace("-", " ")
        # the id stands on an element of the tree, where MkDocs looks when it checks links to anchors
        section = Element("section", {"class": "errata-case", "id": anchor(case.id), "aria-label": f"Case: {name}"})
        section.text = self.md.htmlStash.store(shelf.fragment(case, site_address()))
        if problems:
            box = SubElement(section, "div")
            box.text = self._warn(problems)
        return section

    def _diagram(self, shelf: Shelf, place: Source, where: range, inside: list[str]) -> Element:
        try:
            diagram = read_diagram(inside)
        except Malformed as malformed:
            return self._refuse([Problem(place.path, str(malformed), where.start + 1 + malformed.line + place.offset)])
        figure = Element("figure", {"class": "errata-diagram", "data-search-exclude": "true"})
        SubElement(figure, "div").text = self.md.htmlStash.store(draw(diagram))
        caption = SubElement(figure, "figcaption")
        caption.text = AtomicString(f"{diagram.title} ")
        for number, id in enumerate(diagram.cases):
            link = SubElement(caption, "a", {"href": f"#{anchor(id)}"})
            link.text = AtomicString("Seen in this run" if not number else "and in this")
            link.tail = ", " if number + 1 < len(diagram.cases) else "."
        return figure

    def _refuse_here(self, place: Source, embed: Embed, message: str) -> Element:
        return self._refuse([Problem(place.path, message, embed.line + place.offset)])

    def _refuse(self, problems: list[Problem] | tuple[Problem, ...]) -> Element:
        box = Element("div")
        box.text = self._warn(problems)
        return box

    def _warn(self, problems: list[Problem] | tuple[Problem, ...]) -> str:
        for problem in problems:
            log.warning("%s", problem)
        return self.md.htmlStash.store(render_problems(problems))

    def _place(
        self, source: list[str], instead: dict[int, Element | None], below: dict[int, list[Element]] | None = None
    ) -> list[str]:
        """The text with a slot, or nothing, instead of some lines, and with slots below others."""
        result: list[str] = []
        for number, line in enumerate(source, 1):
            indent = line[: len(line) - len(line.lstrip(" "))]
            if number not in instead:
                result.append(line)
            for element in (instead.get(number), *(below or {}).get(number, ())):
                if element is not None:
                    result += ["", f"{indent}::: errata-slot {len(self.slots)}", ""]
                    self.slots.append(element)
        return result


class _Prepare(Preprocessor):
    def __init__(self, md: Markdown, rendering: Rendering):
        super().__init__(md)
        self.rendering = rendering

    def run(self, lines: list[str]) -> list[str]:
        return self.rendering.prepare(lines)


class _Fill(BlockProcessor):
    def __init__(self, md: Markdown, rendering: Rendering):
        super().__init__(md.parser)
        self.rendering = rendering

    def test(self, parent: Element, block: str) -> bool:
        return _SLOT.match(block.strip()) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        match = _SLOT.match(blocks.pop(0).strip())
        parent.append(self.rendering.slots[int(match[1])])


class EmbedExtension(Extension):
    """Registers the embeds with Python-Markdown."""

    def __init__(self, **kwargs):
        self.config = {
            "root": ["", "folder of snippets/ and docs/; empty: the working folder or one above it"],
            "preview": [False, "whether pages show what is to be mended on them"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        rendering = Rendering(md, self.getConfig("root"), self.getConfig("preview"))
        # after the whitespace is normalised (30), before fences are taken out (25): line numbers are the file's
        md.preprocessors.register(_Prepare(md, rendering), "errata-prepare", 28)
        # below lists and admonitions, which take what is indented in them; above indented code (80)
        md.parser.blockprocessors.register(_Fill(md, rendering), "errata-fill", 85)


def makeExtension(**kwargs) -> EmbedExtension:
    """What Python-Markdown calls for `errata.embed`."""
    return EmbedExtension(**kwargs)
