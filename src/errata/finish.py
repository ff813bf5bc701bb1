"""Finishes a built site, of either generator: one pruned stylesheet, small scripts, the content security policy, offline use.

The input is the folder that the generator wrote; what it holds still works as it is. Nothing is read but that folder.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import minify

from errata.policy import refused, with_policy
from errata.stylesheet import Names, prune

OFFLINE = Path(__file__).parent / "web" / "offline.js"
KEPT = ("errors.json", "assets/logo.svg")
"""Besides stylesheet, fonts and scripts: what is stored on the first visit."""
UNUSED = ("*.map", "assets/javascripts/lunr")
"""What the theme brings and no page asks for."""
SWITCHED_OFF = ("md-annotation", "md-source", "md-status", "md-tooltip", "md-version", "mermaid", "tabbed")
"""Beginnings of classes that the theme's script gives to parts which these settings have not; what a page itself uses is kept."""

_SHEETS = re.compile(r'\s*<link rel="stylesheet" href="([^":]+)">')
_ADDRESS = re.compile(r"url\(\s*([\"']?)(?!data:|#|/|https?:)([^\"')]+)\1\s*\)")


class Refusal(Exception):
    """The site cannot be finished; the text says what is wrong, and where."""


def finish(site: Path) -> None:
    """Finishes a site in place.

    Args:
        site: the folder with the site's index.html.

    Raises:
        Refusal: it is no built site, was finished before, or a page breaks the policy.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    home = pages.get(site / "index.html")
    if home is None:
        raise Refusal(f"{site} has no index.html; build the site first")
    if (site / OFFLINE.name).exists():
        raise Refusal(f"{site} was finished before; build the site again first")
    problems = [f"{path.relative_to(site)}: {problem}" for path, text in pages.items() for problem in refused(text)]
    if problems:
        raise Refusal("the content security policy forbids:\n  " + "\n  ".join(problems[:20]))
    for pattern in UNUSED:
        for path in sorted(site.glob(pattern) if "/" in pattern else site.rglob(pattern)):
            _remove(path)
    scripts = [path for path in sorted(site.rglob("*.js")) if not path.name.endswith(".min.js")]
    for path in scripts:
        path.write_text(minify.string("text/javascript", path.read_text(encoding="utf-8")), encoding="utf-8")
    sheet = _stylesheet(site, pages)
    for path, text in pages.items():
        path.write_text(_finished(text, sheet), encoding="utf-8")
    _offline(site, [site / sheet, *scripts])


def _remove(path: Path) -> None:
    if path.is_dir():
        for child in path.iterdir():
            _remove(child)
        path.rmdir()
    else:
        path.unlink()


def _stylesheet(site: Path, pages: dict[Path, str]) -> str:
    """Joins the stylesheets of the pages into one; returns its address below the site."""
    order = dict.fromkeys(
        href.partition("assets/")[2] for text in pages.values() for href in _SHEETS.findall(text) if "assets/" in href
    )
    names = Names()
    for text in pages.values():
        names.read_page(text)
    for path in site.rglob("*.js"):
        names.read_script(path.read_text(encoding="utf-8"))
    names.words = {word for word in names.words if not word.startswith(SWITCHED_OFF)}
    joined = "".join(_moved((site / "assets" / name).read_text(encoding="utf-8"), name) for name in order)
    text = minify.string("text/css", prune(joined, names))
    target = site / "assets" / f"site.{_digest(text)}.css"
    target.write_text(text, encoding="utf-8")
    for name in order:
        (site / "assets" / name).unlink()
    return f"assets/{target.name}"


def _moved(css: str, name: str) -> str:
    """A stylesheet of a folder below assets/, for a file in assets/ itself."""
    folder = name.rpartition("/")[0]
    return _ADDRESS.sub(lambda match: f'url("{folder}/{match[2]}")', css) if folder else css


def _finished(page: str, sheet: str) -> str:
    base = ""

    def link(match: re.Match) -> str:
        nonlocal base
        first = not base
        base = match[1].partition("assets/")[0] or "./"
        return f'<link rel="stylesheet" href="{base.removeprefix("./")}{sheet}">' if first else ""

    return with_policy(_SHEETS.sub(link, page)).replace("<html ", "<html data-offline ", 1)


def _offline(site: Path, assets: list[Path]) -> None:
    """Writes the service worker, with what it stores on the first visit; its version is that of their contents."""
    paths = [*assets, *site.glob("assets/fonts/*.woff2"), *(site / name for name in KEPT if (site / name).is_file())]
    stored = sorted({path.relative_to(site).as_posix() for path in paths})
    digest = _digest("".join(f"{name} {_digest((site / name).read_bytes())}\n" for name in stored))
    text = OFFLINE.read_text(encoding="utf-8")
    text = text.replace('"VERSION"', json.dumps(digest)).replace('["STORED"]', json.dumps(stored))
    (site / OFFLINE.name).write_text(minify.string("text/javascript", text), encoding="utf-8")


def _digest(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()[:10]
