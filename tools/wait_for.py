"""Waits until an address answers. Usage: wait_for.py ADDRESS PID; ends with 1 when that process ended first."""

from __future__ import annotations

import os
import sys
import time
import urllib.error
import urllib.request


def main() -> None:
    """Asks ten times a second."""
    address, pid = sys.argv[1], int(sys.argv[2])
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            sys.exit(1)
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)


if __name__ == "__main__":
    main()
