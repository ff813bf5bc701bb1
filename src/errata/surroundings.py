"""What surrounds a program: environment variables with nothing of the user's."""

from __future__ import annotations

import os
from pathlib import Path

HUGE_PAGES = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
"""Puts a zygote's memory on huge pages where the machine has them: a fork then copies a third of the page tables."""


def base_variables(folder: Path, python: str) -> dict[str, str]:
    """An environment with nothing of the user's: no keys, no home, no settings."""
    return {
        "PATH": os.pathsep.join([str(Path(python).parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": f"{folder}/home",
        "TMPDIR": f"{folder}/tmp",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
    }
