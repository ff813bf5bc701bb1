"""What people really pasted, and the page that explains each: texts of others, which stay out of the repository.

Whoever has some, such as the reports that users sent in, puts them into .errata/reports/*.txt. Blocks begin with `=== page`
(`=== page | page` where two are right, `=== none` where no page is about the error). Label them without the matcher, and keep those
apart that it was never changed for: each file is counted alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bench.matching.queries import Query

NONE = "none"
_HEAD = re.compile(r"^=== ([a-z]+/[a-z0-9-]+(?: \| [a-z]+/[a-z0-9-]+)*|none)\n", re.M)


def reports(path: Path) -> Iterator[Query]:
    """The reports of one file; those without a page have the shape `no page`."""
    _, *blocks = _HEAD.split(path.read_text())
    for number, (page, text) in enumerate(zip(blocks[::2], blocks[1::2], strict=True), 1):
        framework = page.partition("/")[0]
        pages = frozenset() if page == NONE else frozenset(page.split(" | "))
        yield Query(f"{path.stem} {number} {page}", framework if pages else "no page", text, pages)
