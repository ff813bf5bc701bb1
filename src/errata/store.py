"""The store: index and pages as files, carried by the package, so that `errata explain` needs no catalogue.

`errors.json` is what the matcher reads; `pages/<framework>/<slug>.json` is one page as plain data. In a checkout the
store is made anew when a page, a case or the package's own code is newer; an installed package carries a finished one.
"""

from __future__ import annotations

import json
import os
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from errata.catalogue import Catalogue

FOLDER = Path(__file__).parent / "store"
CHECKOUT = Path(__file__).parent.parent.parent
INDEX = "errors.json"
SITE = "site.txt"
_MADE = ("assets", "programs", "errors.json", "error.log")


@cache
def open_store() -> Path:
    """The folder of the store, made or brought up to date first where this is a checkout.

    Raises:
        FileNotFoundError: the package carries no store and this is no checkout.
    """
    checkout = (CHECKOUT / "snippets").is_dir() and (CHECKOUT / "docs").is_dir()
    if checkout and _newest() > _made():
        write_store(CHECKOUT)
    if not (FOLDER / INDEX).is_file():
        raise FileNotFoundError(f"{FOLDER} has no index; install a released wheel, or run `errata index` in a checkout")
    return FOLDER


def load_page(id: str) -> dict | None:
    """One page of the store as plain data; None when there is no such page.

    Args:
        id: `<framework>/<slug>`.
    """
    parts = id.strip("/").removesuffix(".md").split("/")
    if len(parts) != 2 or not all(part.replace("-", "").isalnum() for part in parts):
        return None
    path = open_store() / "pages" / parts[0] / f"{parts[1]}.json"
    return json.loads(path.read_text()) if path.is_file() else None


def site_address() -> str:
    """Where the site is, with a slash at its end; empty when the store was made without an address."""
    path = FOLDER / SITE
    return path.read_text().strip() if path.is_file() else ""


def is_current(root: Path) -> bool:
    """Whether the store is that of this checkout as it is now, made for the address that is set now."""
    from errata.catalogue import NOT_FRAMEWORKS

    if root.resolve() != CHECKOUT or site_address() != _address() or _newest() > _made():
        return False
    stored = {path.relative_to(FOLDER / "pages").with_suffix("") for path in FOLDER.glob("pages/*/*.json")}
    pages = {path.relative_to(root / "docs").with_suffix("") for path in root.glob("docs/*/*.md")}
    # a store of another folder would be younger, and have other pages
    return (
        bool(stored)
        and {page for page in pages if page.name != "index" and page.parts[0] not in NOT_FRAMEWORKS} == stored
    )


def _address() -> str:
    """The site's address as it is set now, with a slash at its end."""
    address = os.environ.get("ERRATA_SITE_URL", "")
    return address.rstrip("/") + "/" if address else ""


def write_store(root: Path, catalogue: Catalogue | None = None) -> Path:
    """Makes the store of a checkout: whole or not at all.

    Args:
        root: the folder that holds `snippets/` and `docs/`.
        catalogue: of that folder, where it is loaded already.

    Returns:
        The folder.
    """
    from errata.catalogue import load_catalogue
    from errata.index import build, dump
    from errata.plain import page_data

    catalogue = catalogue or load_catalogue(root)
    partial = FOLDER.with_name(f"store.{os.getpid()}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        for page in catalogue.pages.values():
            path = partial / "pages" / f"{page.id}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(page_data(page, catalogue), ensure_ascii=False))
        partial.mkdir(exist_ok=True)
        (partial / SITE).write_text(_address())
        (partial / INDEX).write_text(dump(build(catalogue)))
        old = FOLDER.with_name(f"store.{os.getpid()}.old")
        if FOLDER.is_dir():
            FOLDER.rename(old)
        partial.rename(FOLDER)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return FOLDER


def _made() -> float:
    try:
        return (FOLDER / INDEX).stat().st_mtime
    except OSError:
        return 0.0


def _newest() -> float:
    """The latest change below `docs/`, `snippets/` and the package: files, and folders for what was removed.

    What `errata index` writes into `docs/` is no change.
    """
    newest = 0.0
    queue = [CHECKOUT / "docs", CHECKOUT / "snippets", Path(__file__).parent]
    while queue:
        with os.scandir(queue.pop()) as entries:
            for entry in entries:
                if entry.name.startswith((".", "__pycache__", "store")) or entry.name in _MADE:
                    continue
                newest = max(newest, entry.stat().st_mtime)
                if entry.is_dir():
                    queue.append(entry.path)
    return newest
