"""A page: one Markdown file under `docs/` that explains one error or one symptom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from errata.diagram import FENCE, Malformed, read_diagram
from errata.problem import Problem, Refused
from errata.signature import Signature

SECTIONS = (
    "What this error means",
    "Most common cause",
    "Other causes",
    "How to debug it",
    "Prevention",
    "Related",
)
EMBED = re.compile(
    r"^ *::: (?:(?=case \S+\s*$|pages )(?P<kind>case|pages) (?P<target>\S+)(?P<tags>(?: \S+)*)|(?P<bare>related|frameworks|figures|newest|releases))[ \t]*$"
)
"""A line that stands for something rendered from the catalogue."""

EMBEDS = (
    "::: case <framework>/<case>, ::: related, ::: pages <framework> <tag> …, ::: frameworks, ::: figures, "
    "::: newest, ::: releases"
)
"""The embeds there are, for messages."""

_FRONT = re.compile(r"\A---\n(.*?)^---\n", re.S | re.M)
# the loader in C is ten times as fast, and not on every machine
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ATTEMPT = re.compile(r"^ *:::")
_FENCE = re.compile(r"^ *(```+|~~~+)")
_KEYS = {"title": str, "description": str, "tags": list, "wordings": list, "aliases": list, "moved_from": list}


@dataclass(frozen=True)
class Embed:
    """One embed of a page.

    Attributes:
        line: 1-based line in the Markdown below the front matter.
        kind: `case`, `related`, `pages`, `frameworks`, `figures` or `newest`; empty where the line only looks like an embed.
        target: the case's or the framework's id; empty where the kind takes none.
        tags: of `pages`: the tags whose pages are listed; none for all pages.
    """

    line: int
    kind: str
    target: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A page of the knowledge base.

    Attributes:
        id: `<framework>/<slug>`, its permanent address.
        path: the Markdown file.
        title: what a browser tab shows.
        description: one sentence for search engines.
        tags: framework, language, runtime and area.
        wordings: signatures that belong to the page and to none of its cases.
        aliases: other names of the error, such as official error codes.
        moved_from: ids that the page had before; their addresses lead to it.
        heading: the text of its H1.
        sections: `(line, title)` of each H2, in order.
        embeds: `(line, case id)` of each embedded case, in order.
        body: the Markdown below the front matter.
        offset: lines before the body, to turn its line numbers into the file's.
    """

    id: str
    path: Path
    title: str
    description: str
    tags: tuple[str, ...]
    wordings: tuple[Signature, ...]
    aliases: tuple[str, ...]
    moved_from: tuple[str, ...]
    heading: str
    sections: tuple[tuple[int, str], ...]
    embeds: tuple[tuple[int, str], ...]
    body: str
    offset: int

    @property
    def framework(self) -> str:
        """The folder it lies in."""
        return self.id.partition("/")[0]

    @property
    def cases(self) -> tuple[str, ...]:
        """Ids of the embedded cases, in order."""
        return tuple(id for _, id in self.embeds)


def load_page(path: Path, docs: Path) -> Page:
    """Reads one page.

    Args:
        path: the Markdown file.
        docs: the folder of all pages.

    Raises:
        Refused: front matter that is missing or malformed, with file, key and what to do.
    """
    text = path.read_text()
    match = _FRONT.match(text)
    if not match:
        raise Refused(
            Problem(path, "the front matter is missing; start the page with --- title, description, tags ---", 1)
        )
    try:
        front = yaml.load(match[1], Loader=_Loader) or {}
    except yaml.YAMLError as error:
        raise Refused(Problem(path, f"the front matter is not valid YAML: {error}")) from None
    problems = list(_front_problems(path, front))
    if problems:
        raise Refused(*problems)
    body, offset = text[match.end() :], text[: match.end()].count("\n")
    headings = list(lines(body, re.compile(r"^(#{1,2}) (.+?)(?: \{[^}]*\})?$")))
    embeds = read_embeds(body)
    problems += (Problem(path, problem, n + offset) for n, problem in embed_problems(embeds))
    shown = {embed.target for embed in embeds if embed.kind == "case"}
    problems += (Problem(path, problem, n + offset) for n, problem in diagram_problems(body, shown))
    tops = [m[2] for _, m in headings if m[1] == "#"]
    if len(tops) != 1:
        problems.append(
            Problem(path, f"a page has one H1, the text that people paste or type; this one has {len(tops)}")
        )
    if problems:
        raise Refused(*problems)
    return Page(
        id=str(path.relative_to(docs).with_suffix("")),
        path=path,
        title=front["title"],
        description=front["description"],
        tags=tuple(front["tags"]),
        wordings=tuple(Signature(text) for text in front.get("wordings", ())),
        aliases=tuple(front.get("aliases", ())),
        moved_from=tuple(front.get("moved_from", ())),
        heading=tops[0].strip().replace("`", ""),
        sections=tuple((n + offset, m[2].strip()) for n, m in headings if m[1] == "##"),
        embeds=tuple((each.line + offset, each.target) for each in embeds if each.kind == "case"),
        body=body,
        offset=offset,
    )


def _front_problems(path: Path, front: object):
    if not isinstance(front, dict):
        yield Problem(path, "the front matter must be a mapping of title, description and tags", 1)
        return
    for key, value in front.items():
        if key not in _KEYS:
            yield Problem(path, f"unknown front matter key {key!r}; the keys are {', '.join(_KEYS)}")
        elif not isinstance(value, _KEYS[key]):
            yield Problem(path, f"front matter {key!r} must be a {_KEYS[key].__name__}, not {type(value).__name__}")
        elif _KEYS[key] is list and not all(isinstance(item, str) for item in value):
            yield Problem(path, f"front matter {key!r} must be a list of strings; quote its entries")
    for key in ("title", "description", "tags"):
        if key not in front:
            yield Problem(path, f"front matter key {key!r} is missing")
    for text in front.get("wordings", ()) if isinstance(front.get("wordings", ()), list) else ():
        if isinstance(text, str) and (problem := Signature(text).problem()):
            yield Problem(path, f"wording {text!r}: {problem}")


def read_embeds(body: str) -> list[Embed]:
    """Every line outside code fences that is an embed or looks like one, in order.

    Args:
        body: the Markdown below the front matter.
    """
    found = []
    for number, match in lines(body, _ATTEMPT):
        if embed := EMBED.match(match.string):
            kind, tags = embed["kind"] or embed["bare"], (embed["tags"] or "").split()
            found.append(Embed(number, kind, embed["target"] or "", tuple(tags)))
        else:
            found.append(Embed(number, ""))
    return found


def embed_problems(embeds: list[Embed]) -> Iterator[tuple[int, str]]:
    """`(line, problem)` of what is wrong with embeds, whatever they stand for."""
    seen: dict[str, int] = {}
    for embed in embeds:
        if not embed.kind:
            yield embed.line, f"not an embed; each stands on a line of its own: {EMBEDS}"
        elif embed.kind == "case" and embed.target in seen:
            yield embed.line, f"embeds {embed.target} a second time; keep one and link to it with #case-<case>"
        elif embed.kind == "case":
            seen[embed.target] = embed.line


def diagram_problems(body: str, shown: set[str]) -> Iterator[tuple[int, str]]:
    """`(line, problem)` of what is wrong with diagrams.

    Args:
        body: the Markdown below the front matter.
        shown: ids of the cases that the page embeds; a picture shows what one of them was seen to do.
    """
    for where, inside in fences(body, FENCE):
        try:
            diagram = read_diagram(inside)
        except Malformed as malformed:
            yield where.start + 1 + malformed.line, str(malformed)
            continue
        for id in diagram.cases:
            if id not in shown:
                yield where.start, f"the diagram shows {id}, which is not on this page; embed it or name one that is"


def fences(body: str, language: str) -> Iterator[tuple[range, list[str]]]:
    """`(1-based lines with both marks, text between them)` of each fence of a language; its indentation is taken off."""
    opened = re.compile(rf"^( *)(```+|~~~+) *{re.escape(language)}[ \t]*$")
    start, mark, inside = 0, "", []
    indent: str | None = None
    for number, line in enumerate(body.split("\n"), 1):
        if start and line.strip().startswith(mark):
            if indent is not None:
                yield range(start, number + 1), inside
            start = 0
        elif start:
            inside.append(line.removeprefix(indent or ""))
        elif match := _FENCE.match(line):
            own = opened.match(line)
            start, mark, inside = number, match[1], []
            indent = own[1] if own else None


def lines(body: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """`(1-based line, match)` of each line outside code fences that fits `pattern`."""
    fence = ""
    for number, line in enumerate(body.split("\n"), 1):
        if mark := _FENCE.match(line):
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence):
                fence = ""
        elif not fence and (match := pattern.match(line)):
            yield number, match
