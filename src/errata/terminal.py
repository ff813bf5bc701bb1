"""What `errata explain` prints: pages and results for a person at a terminal, or for a file."""

from __future__ import annotations

import os
import re
import shutil
from typing import TextIO

from errata.advice import advise, installed_versions

WIDTH = 100
_DIAGRAM = re.compile(r"^( *)(```+|~~~+) *sequence[ \t]*\n(.*?)^ *\2[`~]*[ \t]*$", re.S | re.M)


class Printer:
    """Prints to a stream.

    Args:
        stream: where to.
        colour: `always`, `never`, or `auto` for colours on a terminal that has them, unless `NO_COLOR` is set.
        versions: version by package to choose fixes for; by default those that are installed.
    """

    def __init__(self, stream: TextIO, colour: str = "auto", versions: dict[str, str] | None = None):
        self.stream = stream
        self.versions = versions
        on_terminal = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self.coloured = colour == "always" or (colour == "auto" and on_terminal)
        self.width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)

    def results(self, found: list) -> None:
        """Prints the best match whole and the others by name; near misses only when nothing matches.

        Args:
            found: pairs of a result and its page as plain data, best first.
        """
        matches = [(result, page) for result, page in found if result.confidence == "match" and page]
        if not matches:
            self._line("Nothing known about this error.")
            for result, page in found:
                if page:
                    self._line(f"  similar, perhaps not the same: {page['heading']}  ({result.page})")
            return
        result, page = matches[0]
        self.page(page, result.case, result.line)
        for result, page in matches[1:]:
            self._line(f"also in this text: {page['heading']}  (errata explain {result.page})")

    def page(self, page: dict, case: str | None, line: str) -> None:
        """Prints a page's cause and the fix of one of its cases.

        Args:
            page: as plain data.
            case: id of the case that matched; the first one when None.
            line: the part of the text that matched, if any.
        """
        self._line(self._style(page["heading"], "1"))
        if line:
            self._line(self._style("matched: " + clean(line)[: self.width - 9], "2"))
        self._line()
        self._paragraphs(page["cause"])
        chosen = next((each for each in page["cases"] if each["id"] == case), None) or next(iter(page["cases"]), None)
        if chosen:
            self._fix(chosen)
            others = len(page["cases"]) - 1
            if others > 0:
                self._line(f"{others} more cause{'s' if others > 1 else ''} on the page.")
        self._line(self._style(_address(page["id"], chosen and chosen["id"]), "36"))

    def _fix(self, case: dict) -> None:
        packages = dict.fromkeys(seen["package"] for seen in case.get("versions", ()))
        advice = advise(case, self.versions or installed_versions([*packages, "python"]))
        fixed = advice.program
        text = fixed.get("difference") or fixed["source"]
        self._line(
            self._style(
                f"fix ({case['id']}, - breaks, + works)" if fixed.get("difference") else f"fix ({fixed['name']})", "1"
            )
        )
        for line in text.splitlines():
            if line.startswith(("---", "+++")):
                continue
            code = {"+": "32", "-": "31", "@": "2"}.get(line[:1], "")
            self._line("  " + (self._style(line, code) if code else line))
        self._line()
        for sentence in (advice.note, f"There it reads: {advice.wording}" if advice.wording else ""):
            if sentence:
                self._line(sentence)
        verified = case["verified"]
        if verified:
            packages = ", ".join(f"{name} {version}" for name, version in verified["packages"].items())
            self._line(
                f"Verified {verified['date']} with {packages + ', ' if packages else ''}Python {verified['python']}."
            )
        else:
            self._line("Not verified in its present state.")

    def _paragraphs(self, markdown: str) -> None:
        import textwrap

        if fence := _DIAGRAM.search(markdown):
            self._paragraphs(markdown[: fence.start()])
            self._diagram(fence[3].splitlines())
            self._paragraphs(markdown[fence.end() :])
            return
        for block in re.split(r"\n\s*\n", markdown):
            block = block.strip("\n")
            if not block or block.startswith(":::"):
                continue
            if re.match(r"\s*(\||```|~~~|[-*] |\d+\. )", block):
                lines = [line for line in block.splitlines() if not re.fullmatch(r"[|:\s-]+", line)]
                for line in lines:
                    self._line(plain(line))
            else:
                self._line(textwrap.fill(plain(" ".join(block.split())), self.width))
            self._line()

    def _diagram(self, inside: list[str]) -> None:
        """What the picture shows, in sentences; nothing where it cannot be read."""
        import textwrap

        from errata.diagram import Malformed, read_diagram

        try:
            diagram = read_diagram(inside)
        except Malformed:
            return
        self._line(textwrap.fill(diagram.title, self.width))
        for sentence in diagram.sentences():
            self._line(textwrap.fill(sentence, self.width, initial_indent="  ", subsequent_indent="    "))
        self._line()

    def _style(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.coloured else text

    def _line(self, text: str = "") -> None:
        print(text, file=self.stream)


def plain(markdown: str) -> str:
    """Running text without Markdown's marks: links keep their text, code keeps its letters."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", markdown)
    code: list[str] = []
    # in code, `__start__` is a name
    text = re.sub(r"(?<!`)`([^`]+)`(?!`)", lambda match: f"\0{code.append(match[1]) or len(code) - 1}\0", text)
    text = re.sub(r"(\*\*|__)(.+?)\1", r"\2", text)
    return re.sub(r"\0(\d+)\0", lambda match: code[int(match[1])], text)


def clean(text: str) -> str:
    """One line without control characters: what was pasted must not steer the terminal."""
    return "".join(c if c.isprintable() else " " for c in text.replace("\n", " ")).strip()


def _address(page: str, case: str | None) -> str:
    from errata.store import site_address

    anchor = f"#case-{case.partition('/')[2]}" if case else ""
    site = site_address()
    return f"{site}{page}/{anchor}" if site else f"page {page}"
