"""What people really pasted: error lines and frames out of public reports, and the page that explains each.

Blocks of reports/*.txt begin with `=== page` (`=== page | page` where two are right, `=== none` where no page is about the error). What stands in held-out.txt was collected
after the matcher was last changed and is kept out of development; once it has been looked at, it moves to development.txt.
They were labelled by people who did not see the matcher; what they were unsure of stands in unsure.txt, whatever the matcher says of it.
Excerpts that end before the error are left out.
Names of people and of their folders are replaced; nothing else is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bench.matching.queries import Query

FOLDER = Path(__file__).with_name("reports")
NONE = "none"
_HEAD = re.compile(r"^=== ([a-z]+/[a-z0-9-]+(?: \| [a-z]+/[a-z0-9-]+)*|none)\n", re.M)


def reports(part: str) -> Iterator[Query]:
    """The reports of `development`, `held-out` or `unsure`; those without a page have the shape `no page`."""
    _, *blocks = _HEAD.split((FOLDER / f"{part}.txt").read_text())
    for number, (page, text) in enumerate(zip(blocks[::2], blocks[1::2], strict=True), 1):
        framework = page.partition("/")[0]
        pages = frozenset() if page == NONE else frozenset(page.split(" | "))
        yield Query(f"{part} {number} {page}", framework if pages else "no page", text, pages)
