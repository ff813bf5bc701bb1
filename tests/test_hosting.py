"""The site under a sub-path, served by the real nginx with deploy/nginx.conf: headers, compression, caching, and that all of it works."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http.client import HTTPMessage

import pytest
from built_site import ROOT, build_site, finish_site

from errata.policy import as_text

sys.path.insert(0, str(ROOT / "tools"))
ERROR = "langgraph/graph-recursion-limit/"
TRACEBACK = "langgraph.errors.GraphRecursionError: Recursion limit of 25 reached without hitting a stop condition."
CONFIGURATION = """
master_process off; daemon off; pid {folder}/pid; error_log stderr;
events {{ worker_connections 64; }}
http {{
    types {{
        text/html html; text/css css; text/xml xml; text/plain txt; text/markdown md; image/svg+xml svg; image/png png;
        application/javascript js; application/json json; font/woff2 woff2; application/gzip gz;
    }}
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}/www; set $errata_base /errata; include {deploy}; }}
}}
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The site's address and the process of nginx."""
    import find_nginx

    if not find_nginx.find():
        reason = find_nginx.install()
        assert not reason, reason
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/errata/"
    (folder / "www").mkdir()
    folder.chmod(0o755)
    finish_site(build_site(folder / "built", address, "https://github.com/somebody/errata"), folder / "www/errata")
    (folder / "nginx.conf").write_text(
        CONFIGURATION.format(folder=folder, port=port, deploy=ROOT / "deploy/nginx.conf")
    )
    process = subprocess.Popen([find_nginx.find(), "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.PIPE)
    end = time.monotonic() + 20
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            break
        except OSError:
            assert process.poll() is None, process.stderr.read().decode()[-2000:]
            assert time.monotonic() < end
            time.sleep(0.05)
    yield address, process
    process.terminate()
    process.wait(timeout=20)


def head(address: str, **headers: str) -> tuple[int, HTTPMessage, bytes]:
    """Status, headers and body of an answer."""
    request = urllib.request.Request(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.parametrize("path", ["", ERROR, "errors.json", "assets/page.js", "offline.js", "nothing/here/"])
def test_headers(server, path):
    """The policy is that of the pages, and one for frames; nothing is guessed, and no address is told to others."""
    status, headers, body = head(server[0] + path, Accept_Encoding="gzip")
    assert status == (404 if "nothing" in path else 200)
    assert headers["Content-Security-Policy"] == as_text(header=True)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Cache-Control"] == ("no-cache" if status == 200 else None)
    assert headers.get_content_charset() == "utf-8"
    assert body[:2] == b"\x1f\x8b"


def test_caching(server):
    """What has its contents in its name is never asked for again; the rest is answered with 304 while it is the same."""
    home = head(server[0])[2].decode()
    sheet = home.partition('rel="stylesheet" href="')[2].partition('"')[0]
    _, headers, _ = head(server[0] + sheet)
    assert int(headers["Cache-Control"].partition("max-age=")[2]) > 10**7
    assert headers["Content-Security-Policy"]
    _, headers, _ = head(server[0] + "errors.json")
    status, _, body = head(server[0] + "errors.json", If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")


def test_an_address_without_its_slash_is_led_on(server):
    """To the page, on the same host, whatever name it was asked by."""
    _, headers, _ = head(server[0] + ERROR.rstrip("/"))
    assert headers["Content-Type"].startswith("text/html")
    assert head(server[0] + ".git/config")[0] == 404


def test_everything_works_below_a_sub_path(server, browser):
    """Pasting, searching, an address that leads nowhere, and all that again when the server is gone."""
    address, process = server
    context = browser.new_context()
    context.set_default_timeout(15_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.fill("#errata-paste textarea", TRACEBACK)
    page.locator("#errata-paste-results a").first.click()
    page.wait_for_url(f"{address}{ERROR}**")
    page.keyboard.press("/")
    page.keyboard.type("checkpointer")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")
    assert wrong == []
    page.goto(f"{address}langgraph/nothing/")
    page.locator("[data-when=missing] a").click()
    page.wait_for_url(address)
    assert not [url for url in asked if not url.startswith(address)]
    end = time.monotonic() + 20
    while not page.evaluate("caches.keys().then((names) => names.some((name) => name.endsWith('pages')))"):
        assert time.monotonic() < end
        page.wait_for_timeout(50)
    process.terminate()
    process.wait(timeout=20)
    page.goto(address)
    page.fill("#errata-paste textarea", TRACEBACK)
    page.locator("#errata-paste-results a").first.click()
    page.wait_for_url(f"{address}{ERROR}**")
    page.goto(address + "crewai/")
    assert page.locator("[data-when=offline]").is_visible()
    context.close()
