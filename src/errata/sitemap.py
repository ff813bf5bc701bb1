"""The sitemap that the generator wrote, with the dates at which the pages really changed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from errata.dates import Dates

_URL = re.compile(r"<loc>([^<]*)</loc>(?:\s*<lastmod>[^<]*</lastmod>)?")


def date_sitemap(site: Path, dates: dict[str, Dates]) -> int:
    """Puts the dates of pages of errors into `sitemap.xml`, and into the compressed copy beside it.

    Args:
        site: the built site; without a sitemap nothing is done.
        dates: by page id.

    Returns:
        How many pages were dated.
    """
    path = site / "sitemap.xml"
    if not path.is_file():
        return 0
    dated = 0

    def put(match: re.Match[str]) -> str:
        nonlocal dated
        id = "/".join(match[1].rstrip("/").split("/")[-2:])
        if id not in dates:
            # the generator writes the day of the build, on which nothing need have changed
            return f"<loc>{match[1]}</loc>"
        dated += 1
        day = dates[id].updated[:10]
        return f"<loc>{match[1]}</loc>" + (f"<lastmod>{day}</lastmod>" if day else "")

    text = _URL.sub(put, path.read_text())
    path.write_text(text)
    packed = site / "sitemap.xml.gz"
    if packed.is_file():
        packed.write_bytes(gzip.compress(text.encode(), mtime=0))
    return dated
