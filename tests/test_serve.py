"""What `make site` runs: it refuses a bad address at once, shows the last build first, and leaves nothing behind when interrupted."""

from __future__ import annotations

import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from test_site import fetched, wait_until

SERVE = Path(__file__).parent.parent / "tools" / "serve.py"
_SPEC = importlib.util.spec_from_file_location("serve", SERVE)
serve = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(serve)

# a server that leaves files and a child behind, and says when it was interrupted
SERVER = """
import http.server, pathlib, subprocess, sys, tempfile
folder = pathlib.Path(tempfile.mkdtemp(prefix="mkdocs_"))
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
(folder / "child").write_text(str(child.pid))
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), http.server.SimpleHTTPRequestHandler).serve_forever()
"""
STARTED = """
import sys, tempfile
sys.path.insert(0, sys.argv[1])
from serve import interruptible, served
with interruptible(), tempfile.TemporaryDirectory(prefix="errata-site-") as temporary:
    served([sys.executable, "-c", sys.argv[2], sys.argv[3]], {"TMPDIR": temporary}, f"http://127.0.0.1:{sys.argv[3]}/")
"""


# a generator that waits while there is a file `wait`, and fails on the word `mistake`
GENERATOR = """
import pathlib, sys, time
text, site = pathlib.Path("docs/index.html").read_text(), pathlib.Path(sys.argv[1])
site.mkdir()
print("building", flush=True)
while pathlib.Path("wait").exists():
    time.sleep(0.05)
(site / "index.html").write_text(text)
(site / "404.html").write_text("no such page")
sys.exit("mistake" in text)
"""
PREVIEW = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from preview import Preview, serve
serve(Preview(Path.cwd(), [("generator", "{site}")]), "127.0.0.1", int(sys.argv[2]))
"""


class Checkout:
    """A checkout of one page, and its preview."""

    def __init__(self, folder: Path, port: int):
        self.folder, self.url, self.log = folder, f"http://127.0.0.1:{port}/", folder.with_name("log")
        self.command = [sys.executable, "-c", PREVIEW, str(SERVE.parent), str(port)]
        for name in ("docs", "snippets", "overrides", "src/errata"):
            (folder / name).mkdir(parents=True)
        for name in ("mkdocs.yml", "uv.lock"):
            (folder / name).touch()
        (folder / "generator.py").write_text(GENERATOR)
        self.write("first")

    def write(self, text: str) -> None:
        (self.folder / "docs/index.html").write_text(text)

    @contextmanager
    def preview(self):
        """Runs it until the end of the block; gives the process."""
        with self.log.open("w") as log:
            process = subprocess.Popen(self.command, cwd=self.folder, stdout=log, stderr=log)
            try:
                yield process
            finally:
                process.terminate()
                assert process.wait(20) in (143, 1)

    def shows(self, text: str) -> None:
        wait_until(lambda: fetched(self.url).startswith(text), f"a page that begins with {text!r}")


@pytest.fixture
def checkout(tmp_path, port):
    """A checkout whose site says `first`, and was built."""
    checkout = Checkout(tmp_path / "checkout", port)
    with checkout.preview():
        checkout.shows("first")
    assert checkout.log.read_text().count("building") == 1
    return checkout


def test_a_second_start_builds_nothing(checkout):
    """The files are those of the last build; a change that is taken back needs none either."""
    with checkout.preview():
        checkout.shows("first")
        assert fetched(f"{checkout.url}nowhere") == ""
    assert "building" not in checkout.log.read_text()
    times = (checkout.folder / "docs/index.html").stat()
    checkout.write("other")
    with checkout.preview():
        checkout.shows("other")
        checkout.write("first")
        os.utime(checkout.folder / "docs/index.html", ns=(times.st_atime_ns, times.st_mtime_ns))
        checkout.shows("first")
    assert checkout.log.read_text().count("building") == 1


def test_the_last_build_is_shown_while_the_next_is_made(checkout):
    """Pages answer meanwhile; the new one comes without a further change, built once."""
    checkout.write("second")
    (checkout.folder / "wait").touch()
    with checkout.preview():
        wait_until(lambda: "building" in checkout.log.read_text(), "the next build")
        assert fetched(checkout.url).startswith("first")
        assert "livereload" in fetched(checkout.url)
        (checkout.folder / "wait").unlink()
        checkout.shows("second")
    assert checkout.log.read_text().count("building") == 1


def test_a_build_that_fails_leaves_the_last_one(checkout):
    """And says so; what mends it is shown."""
    with checkout.preview():
        checkout.shows("first")
        checkout.write("mistake")
        wait_until(lambda: "could not be built" in checkout.log.read_text(), "the sentence")
        checkout.shows("first")
        checkout.write("third")
        checkout.shows("third")


def test_what_a_killed_preview_left_is_removed(checkout):
    """But not what another one is building at the moment."""
    builds = checkout.folder / ".errata/preview"
    for name in ("new-of-long-ago", "new-of-another"):
        (builds / name).mkdir()
    os.utime(builds / "new-of-long-ago", (1, 1))
    checkout.write("second")
    with checkout.preview():
        checkout.shows("second")
    assert [path.name for path in builds.glob("new-*")] == ["new-of-another"]


def test_without_any_build_a_failure_ends_it(tmp_path, port):
    """There is nothing to show."""
    checkout = Checkout(tmp_path / "checkout", port)
    checkout.write("mistake")
    with checkout.preview() as process:
        assert process.wait(20) == 1


def test_an_interrupted_build_leaves_nothing(checkout):
    """Only whole builds lie there."""
    checkout.write("second")
    (checkout.folder / "wait").touch()
    builds = checkout.folder / ".errata/preview"
    with checkout.preview():
        wait_until(lambda: list(builds.glob("new-*/site")), "a begun build")
    assert [path.name for path in builds.iterdir() if not path.name.startswith("site-")] == ["made"]
    assert len(list(builds.glob("site-*"))) == 1


@pytest.fixture
def port():
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("8078", "'8078' is no address; write host and port: make site ADDRESS=127.0.0.1:8078"),
        ("127.0.0.1", "is no address"),
        ("127.0.0.1:", "is no address"),
        ("localhost:99999", "is no address"),
        ("http://localhost:8000", "is no address"),
        ("256.0.0.1:8000", "cannot serve at 256.0.0.1:8000"),
        ("192.0.2.1:8000", "cannot assign requested address; choose another address: make site ADDRESS=127.0.0.1:"),
    ],
)
def test_what_is_no_address_is_refused_in_a_sentence(address, words):
    """With what to write instead, before anything is installed or built."""
    done = subprocess.run([sys.executable, str(SERVE), address], capture_output=True, text=True, timeout=20)
    assert done.returncode == 1
    assert words in done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1


def test_a_port_in_use_is_refused_with_one_that_is_free(port):
    """The next one that somebody can take."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        told = serve.problem(f"127.0.0.1:{port}")
    assert "address already in use; choose another address: make site ADDRESS=127.0.0.1:" in told
    assert serve.problem(told.rpartition("=")[2]) == ""
    assert serve.problem(f"localhost:{port}") == ""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_leaves_nothing_behind(how, port, tmp_path):
    """No word, no folder and no process, of the server or of what it started."""
    command = [sys.executable, "-c", STARTED, str(SERVE.parent), SERVER, str(port)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        assert process.stdout.readline() == f"Errata is at http://127.0.0.1:{port}/, end with Ctrl-C\n"
        (child,) = tmp_path.glob("errata-site-*/mkdocs_*/child")
        child = int(child.read_text())
        process.send_signal(how)
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert (process.returncode, out.strip()) == (0, "")
    assert [line for line in err.splitlines() if "HTTP/1.1" not in line] == []
    assert list(tmp_path.iterdir()) == []
    wait_until(lambda: not _alive(child), "the end of what the server started")
    assert serve.problem(f"127.0.0.1:{port}") == ""


def _alive(pid: int) -> bool:
    state = Path(f"/proc/{pid}/stat")
    return state.is_file() and state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_server_that_ends_ends_it(port):
    """With its exit status, and without waiting for an answer."""
    started = time.monotonic()
    assert serve.served([sys.executable, "-c", "raise SystemExit(3)"], {}, f"http://127.0.0.1:{port}/") == 3
    assert time.monotonic() - started < 10
