"""Prints where nginx is; `--install` unpacks Debian's package below `.errata/` when the machine has none. The tests of hosting need it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / ".errata" / "nginx"


def find() -> str:
    """The path of nginx; empty when there is none."""
    own = FOLDER / "usr" / "sbin" / "nginx"
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx") or (str(own) if own.is_file() else "")


def install() -> str:
    """Unpacks the package, for which nobody needs to be root; returns why that failed, or nothing."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return "no nginx here, and no apt-get to fetch it; install nginx and try again"
    print("… fetching nginx from Debian", file=sys.stderr)
    FOLDER.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["apt-get", "download", "nginx"], cwd=FOLDER, capture_output=True, text=True)
    package = next(FOLDER.glob("nginx_*.deb"), None)
    if done.returncode or package is None:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        return f"apt-get download nginx failed ({last}); run `apt-get update`, or install nginx yourself"
    subprocess.run(["dpkg-deb", "-x", package, FOLDER], check=True)
    package.unlink()
    return "" if find() else f"{FOLDER} has no nginx after unpacking it; install nginx yourself"


def main() -> None:
    """Prints the path; ends with a sentence when nginx is missing and cannot be fetched."""
    if not find() and "--install" in sys.argv and (reason := install()):
        sys.exit(reason)
    print(find())


if __name__ == "__main__":
    main()
