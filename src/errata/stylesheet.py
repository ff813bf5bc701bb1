"""Stylesheets without the rules that no page needs: a theme brings many for parts that this site does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:\s+[^\s=>\"']+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*/?>")
_ATTRIBUTE = re.compile(r"([^\s=>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_WORD = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_SCRIPTED = {"checked", "open", "hidden", "disabled", "tabindex"}
"""Attributes whose values a script or a reader changes."""


@dataclass
class Names:
    """What stands on the pages, and what a script may put there.

    Attributes:
        tags: names of elements.
        values: for each attribute the values seen; those of `class` are single classes.
        words: every word in the scripts; one that equals a class may become that class.
    """

    tags: set[str] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)

    def read_page(self, html: str) -> None:
        """Adds a page."""
        for tag, attributes in set(_TAG.findall(html)):
            self.tags.add(tag.lower())
            for name, *quoted in _ATTRIBUTE.findall(attributes):
                value = "".join(quoted)
                self.values.setdefault(name.lower(), set()).update(value.split() if name == "class" else [value])

    def read_script(self, text: str) -> None:
        """Adds a script."""
        self.words.update(_WORD.findall(text))

    def has_tag(self, name: str) -> bool:
        """Whether an element may be on a page."""
        return name.lower() in self.tags or name.lower() in self.words

    def has_name(self, attribute: str, value: str) -> bool:
        """Whether a class or an id may be on a page."""
        return value in self.values.get(attribute, ()) or value in self.words

    def has_value(self, attribute: str, operator: str | None, value: str) -> bool:
        """Whether an attribute selector may match."""
        if attribute not in self.values:
            return attribute in self.words or attribute.partition("-")[2] in self.words or not attribute.isascii()
        if operator is None or attribute in _SCRIPTED or value in self.words:
            return True
        seen = self.values[attribute]
        tests = {
            "=": lambda one: one == value,
            "~=": lambda one: value in one.split(),
            "^=": lambda one: one.startswith(value),
            "$=": lambda one: one.endswith(value),
            "*=": lambda one: value in one,
        }
        return attribute == "class" or operator not in tests or any(map(tests[operator], seen))


def prune(css: str, names: Names) -> str:
    """The same style for these pages, without what none of them needs.

    Args:
        css: a stylesheet.
        names: of all pages and scripts.

    Returns:
        The stylesheet without rules whose selectors match nothing, and without custom properties, keyframes that nothing uses.
    """
    rules = _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), names)
    return _without_unused("".join(rules), names.words)


def _rules(nodes: Iterable[Node], names: Names) -> list[str]:
    kept: list[str] = []
    for node in nodes:
        if isinstance(node, QualifiedRule):
            selectors = [part for part in _split(node.prelude) if _alive(part, names)]
            if selectors:
                kept.append(f"{','.join(map(_text, selectors))}{{{_text(node.content)}}}")
        elif isinstance(node, AtRule):
            kept += _at_rule(node, names)
    return kept


def _at_rule(rule: AtRule, names: Names) -> list[str]:
    head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude).rstrip()}"
    if rule.content is None:
        return [f"{head};"]
    if rule.lower_at_keyword not in ("media", "supports", "container", "layer"):
        return [f"{head}{{{_text(rule.content)}}}"]
    inner = _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), names)
    return [f"{head}{{{''.join(inner)}}}"] if inner else []


def _text(nodes: Sequence[Node]) -> str:
    return tinycss2.serialize(nodes).strip()


def _split(prelude: Sequence[Node]) -> list[list[Node]]:
    """The selectors of a list."""
    parts: list[list[Node]] = [[]]
    for node in prelude:
        if node.type == "literal" and node.value == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _alive(selector: Sequence[Node], names: Names) -> bool:
    """Whether everything that a selector asks for may be on a page."""
    before = ""
    for node in selector:
        if node.type == "ident" and before == ".":
            alive = names.has_name("class", node.value)
        elif node.type == "ident" and before != ":":
            alive = names.has_tag(node.value)
        elif node.type == "hash":
            alive = names.has_name("id", node.value)
        elif node.type == "[] block":
            alive = _alive_attribute(node.content, names)
        elif node.type == "function" and node.lower_name in ("is", "where", "has", "-webkit-any"):
            alive = any(_alive(part, names) for part in _split(node.arguments))
        else:
            alive = True
        if not alive:
            return False
        before = node.value if node.type == "literal" else ""
    return True


def _alive_attribute(content: Sequence[Node], names: Names) -> bool:
    parts = [node for node in content if node.type not in ("whitespace", "comment")]
    values = [node.value for node in parts if node.type in ("ident", "string")]
    operator = "".join(node.value for node in parts if node.type == "literal") or None
    return names.has_value(values[0].lower(), operator, values[1] if len(values) > 1 else "")


def _without_unused(css: str, words: set[str]) -> str:
    """Removes custom properties and keyframes that are used by nothing that is left."""
    nodes = tinycss2.parse_stylesheet(css)
    declared: dict[str, list[Declaration]] = {}
    plain: list[str] = []
    for rule in _all_rules(nodes):
        for each in tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True):
            if isinstance(each, Declaration) and each.name.startswith("--"):
                declared.setdefault(each.name, []).append(each)
            else:
                plain.append(tinycss2.serialize([each]))
    used: set[str] = {name for name in declared if name in words}
    new = used | set(_VARIABLE.findall(" ".join(plain)))
    while new:
        used |= new
        values = [tinycss2.serialize(each.value) for name in new for each in declared.get(name, ())]
        new = set(_VARIABLE.findall(" ".join(values))) - used
    animations = {word for text in plain if "animation" in text for word in _WORD.findall(text)}
    return "".join(_written(nodes, used, animations))


def _all_rules(nodes: Iterable[Node]) -> Iterable[QualifiedRule | AtRule]:
    for node in nodes:
        if isinstance(node, QualifiedRule) or getattr(node, "lower_at_keyword", "") in ("font-face", "page"):
            yield node
        elif isinstance(node, AtRule) and node.content is not None:
            yield from _all_rules(tinycss2.parse_rule_list(node.content))


def _written(nodes: Iterable[Node], used: set[str], animations: set[str]) -> Iterable[str]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            kept = [
                tinycss2.serialize([each]).rstrip(";")
                for each in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
                if not (isinstance(each, Declaration) and each.name.startswith("--") and each.name not in used)
            ]
            if kept:
                yield f"{_text(node.prelude)}{{{';'.join(kept)}}}"
        elif isinstance(node, AtRule) and node.content is not None:
            if node.lower_at_keyword.endswith("keyframes") and not set(_WORD.findall(_text(node.prelude))) & animations:
                continue
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            if node.lower_at_keyword in ("media", "supports", "container", "layer"):
                yield f"{head}{{{''.join(_written(tinycss2.parse_rule_list(node.content), used, animations))}}}"
            else:
                yield f"{head}{{{_text(node.content)}}}"
        elif isinstance(node, AtRule):
            yield tinycss2.serialize([node])
