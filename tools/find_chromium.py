"""Prints where Chromium is; `--install` takes it from Debian when the machine has none. The browser tests need it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str:
    """The path of a Chromium; empty when there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


def install() -> str:
    """Installs the Debian package; returns why that failed, or nothing."""
    if not shutil.which("apt-get"):
        return "no Chromium here, and no apt-get to install it; install Chromium and try again"
    print("… installing chromium from Debian", file=sys.stderr)
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]):
        try:
            done = subprocess.run([*sudo, *command], env=environment, **quiet)
        except FileNotFoundError:
            return (
                "Chromium is missing and installing it needs root; run `apt-get install chromium` as root and try again"
            )
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return f"{' '.join(command[:2])} chromium failed ({last}); install Chromium yourself and try again"
    return ""


def main() -> None:
    """Prints the path; ends with a sentence when Chromium is missing and cannot be installed."""
    if not find() and "--install" in sys.argv and (reason := install()):
        sys.exit(reason)
    print(find())


if __name__ == "__main__":
    main()
