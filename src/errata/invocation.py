"""An invocation: how the contributor called `errata new`, so that a sentence can say what to type next."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

USUAL = ".venv/bin/errata"
"""As the documentation calls it."""
_OPTIONS = {
    "fixed": "--fixed",
    "error": "--error",
    "runtime": "--runtime",
    "command": "--command",
    "load": "--load",
    "companions": "--with",
    "service": "--service",
    "requires": "--requires",
    "fixed_requires": "--fixed-requires",
}


def tool() -> str:
    """The command line's name as it was typed; the usual one where it was called otherwise."""
    called = Path(sys.argv[0])
    if called.name != "errata":
        return USUAL
    path = Path.cwd() / called
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(called)


def invocation(options: argparse.Namespace) -> str:
    """The whole command again, without `--page` and `--name`.

    Args:
        options: of `errata new`, as they were given.
    """
    words = [tool(), "new", options.framework, options.source]
    for name, option in _OPTIONS.items():
        given = getattr(options, name)
        for each in given if isinstance(given, list) else [given] if given else []:
            words += [option, str(each)]
    if options.root.resolve() != Path.cwd().resolve():
        words += ["--root", str(options.root)]
    return shlex.join(words)
