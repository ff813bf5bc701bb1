"""This repository's site, built and finished as it is published, and a server for it that compresses and counts what it sends."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]
TEXTS = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}


def build_site(target: Path, address: str = "", repository: str = "") -> Path:
    """Builds the site as `make build` does, but for its last step.

    Args:
        target: where; created.
        address: what the site will be at; the default is the root of some host.
        repository: where the sources are; by default that is not said.
    """
    settings = {"ERRATA_SITE_URL": address, "ERRATA_REPOSITORY_URL": repository}
    _run("errata", "index", **settings)
    _run("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target), **settings)
    _run("errata", "publish", str(target), **settings)
    return target


def finish_site(built: Path, target: Path) -> Path:
    """Takes the last step of `make build` on a copy of a built site."""
    shutil.copytree(built, target)
    _run("errata", "finish", str(target))
    return target


def _run(program: str, *arguments: str, **settings: str) -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / program, *arguments],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-4000:]


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's Chromium."""
    sys.path.insert(0, str(ROOT / "tools"))
    from find_chromium import find

    path = find()
    assert path, "no Chromium found; run `make setup`, which installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM)
        yield browser
        browser.close()


@dataclass(frozen=True)
class Sent:
    """One answer: its path, its status, and the bytes of its body as sent."""

    path: str
    status: int
    size: int


class SiteServer:
    """Serves a folder below a base path on this machine, compressed, with 404.html, as a static host does.

    Attributes:
        sent: every answer, in order.
    """

    def __init__(self, folder: Path, base: str = "/"):
        self.folder, self.base, self.sent = folder, base, []
        self.connections: set[socket.socket] = set()
        handler = type("Handler", (_Handler,), {"site": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.address = self.origin + base

    def close(self) -> None:
        """Stops it; a browser then meets a refused connection."""
        self._server.shutdown()
        self._server.server_close()
        for connection in list(self.connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> SiteServer:
        return self

    def __exit__(self, *_) -> None:
        self.close()


class _Handler(BaseHTTPRequestHandler):
    site: SiteServer
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.site.connections.add(self.request)

    def finish(self):
        self.site.connections.discard(self.request)
        super().finish()

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        file = self.site.folder / path.removeprefix(self.site.base) if path.startswith(self.site.base) else None
        if file is not None and file.is_dir():
            file = file / "index.html" if path.endswith("/") else None
        status = 200
        if file is None or not file.is_file():
            status, file = 404, self.site.folder / "404.html"
        body = file.read_bytes()
        tag = f'"{hash(body)}"'
        self.send_response(304 if status == 200 and self.headers.get("If-None-Match") == tag else status)
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Type", guess_type(file.name)[0] or "application/octet-stream")
        if file.suffix in TEXTS and body:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.site.sent.append(Sent(path, status, len(body)))

    def log_message(self, *_):
        """Nothing: the tests say what is wrong."""
