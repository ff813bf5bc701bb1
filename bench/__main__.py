"""`make bench`: runs every benchmark, or those named in the arguments."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Runs the modules beside this one, in order of their names."""
    here = Path(__file__).parent
    names = sorted(path.stem for path in here.glob("[a-z]*.py"))
    for name in sys.argv[1:] or names:
        if name not in names:
            sys.exit(f"there is no benchmark {name!r}; there are {', '.join(names)}")
        module = import_module(f"bench.{name}")
        print(f"\n== {name}: {(module.__doc__ or '').strip().partition(chr(10))[0]}", flush=True)
        module.run(here.parent)


if __name__ == "__main__":
    main()
