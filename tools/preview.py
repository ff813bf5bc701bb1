"""Serves the site while its files are edited: the last build at once, the next one as soon as it is made.

Usage, in a checkout: preview.py HOST:PORT [PATH OF THE SITE]

Each build is a folder below .errata/preview/ that is named after the files it was made from. Where one of today's files
is there, nothing is built; otherwise the latest one is shown until the new one is ready, and the browser loads it then.
A build that fails leaves the last one in place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

SOURCES = ("mkdocs.yml", "overrides", "docs", "snippets", "src/errata", "uv.lock")
MADE = ("docs/errors.json", "docs/assets/matcher.js", "docs/programs/", "src/errata/store")
"""What `errata index` writes; it follows from the rest."""
COMMANDS = (("errata.cli", "index"), ("mkdocs", "build", "--site-dir", "{site}"))
"""What makes a build, one module of Python after the other."""
VARIABLES = ("ERRATA_SITE_URL", "ERRATA_REPOSITORY_URL", "ERRATA_PREVIEW")
ABANDONED = 3600
"""Seconds after which a build that was begun is one whose preview was killed."""
KEPT = 3
"""How many builds stay, so that a second preview beside this one keeps what it shows."""


class Preview:
    """The builds of one checkout.

    Args:
        root: the checkout.
        commands: what makes a build, as `COMMANDS`.
    """

    def __init__(self, root: Path, commands: Sequence[Sequence[str]] = COMMANDS):
        self.root = root
        self.commands = commands
        self.builds = root / ".errata/preview"
        self.builds.mkdir(parents=True, exist_ok=True)
        self.signal = self.builds / "made"
        self.signal.touch()
        self.making = ""
        self._building = threading.Lock()

    def state(self) -> str:
        """What a build of the files as they are is named: paths, sizes and times of the sources, and the settings."""
        found = hashlib.sha256(repr([os.environ.get(name) for name in VARIABLES]).encode())
        for path in sorted(each for name in SOURCES for each in _files(self.root / name)):
            name = path.relative_to(self.root).as_posix()
            if name.startswith(MADE) or path.suffix == ".pyc":
                continue
            with contextlib.suppress(FileNotFoundError):  # an editor's file that came and went
                told = path.stat()
                found.update(f"{name} {told.st_size} {told.st_mtime_ns}\n".encode())
        return found.hexdigest()[:16]

    def latest(self) -> Path | None:
        """The newest build, whatever it was made from."""
        return next(reversed(self._by_age()), None)

    def current(self) -> Path | None:
        """The build of the files as they are, made if it is not there; nothing when it cannot be made, which was told."""
        with self._building:
            self.making = self.state()
            target = self.builds / f"site-{self.making}"
            try:
                if not target.is_dir():
                    self._make(target)
            except subprocess.CalledProcessError:
                print("… the site could not be built; what was shown before stays until that is mended", flush=True)
                return None
            finally:
                self.making = ""
        begun = [path for path in self.builds.glob("new-*") if path.stat().st_mtime < time.time() - ABANDONED]
        for old in [*self._by_age()[:-KEPT], *begun]:
            shutil.rmtree(old, ignore_errors=True)
        return target

    def _make(self, target: Path) -> None:
        with tempfile.TemporaryDirectory(prefix="new-", dir=self.builds) as folder:
            for module, *arguments in self.commands:
                arguments = [each.format(site=f"{folder}/site") for each in arguments]
                subprocess.run([sys.executable, "-m", module, *arguments], cwd=self.root, check=True)
            os.replace(f"{folder}/site", target)

    def _by_age(self) -> list[Path]:
        return sorted(self.builds.glob("site-*"), key=lambda path: path.stat().st_mtime_ns)


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]


def serve(preview: Preview, host: str, port: int, mount: str = "/") -> None:
    """Serves until it is interrupted.

    Args:
        preview: the builds.
        host, port: where.
        mount: the path of the site's address.

    Raises:
        SystemExit: there is no build, and none can be made.
    """
    signal.signal(signal.SIGTERM, _end)
    shown = preview.latest()
    stale = shown is not None and shown.name != f"site-{preview.state()}"
    if shown is None:
        shown = preview.current() or sys.exit(1)

    def renew() -> None:
        # a build that was begun for these files says itself when it is there; waiting for it would hold up every page
        if preview.making != preview.state():
            server.root = str(preview.current() or server.root)

    def catch_up() -> None:
        preview.current()
        preview.signal.touch()

    server = LiveReloadServer(renew, host, port, str(shown), mount)
    server.error_handler = lambda code: _read(Path(server.root) / f"{code}.html")
    for source in SOURCES:
        server.watch(str(preview.root / source))
    server.watch(str(preview.signal))
    if stale:
        print("… showing the last build while the next one is made", flush=True)
        threading.Thread(target=catch_up, daemon=True).start()
    try:
        server.serve()
    finally:
        server.shutdown()


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _end(*_) -> None:
    # it comes twice, from the group and from uv: the second must not cut the end short
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(143)


def main() -> None:
    """Serves the checkout in the current folder."""
    host, _, port = sys.argv[1].rpartition(":")
    serve(Preview(Path.cwd()), host, int(port), *sys.argv[2:3])


if __name__ == "__main__":
    main()
