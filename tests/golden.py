"""Golden files: what a function gave when a person last looked at it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "fixtures" / "golden"
_BLOCK = re.compile(r"(?<=>)(?=<(?:div|section|footer|details|summary|input|label|p|ul|li|table|thead|tbody|tr)\b)")


def assert_golden(name: str, html: str) -> None:
    """Compares HTML with the golden file `name`.

    With `UPDATE_GOLDEN=1` in the environment the file is written and the test fails once, so that nobody forgets to look.
    """
    text = _BLOCK.sub("\n", html) + "\n"
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        pytest.fail(f"wrote {path}; review it with git diff, and run the test again without UPDATE_GOLDEN")
    assert text == path.read_text(), f"{name} differs; if that is meant, run UPDATE_GOLDEN=1 pytest and review git diff"
