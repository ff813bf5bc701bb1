"""HTTP services inside the walls: each in a forked process of its own, each request checked before it is answered.

What a right request is answered with stands in the case's `model.json`; a reply is a text or a tool call, in the words
of no provider, and the services put it into theirs:

    {"replies": [{"tool": "search", "arguments": {"query": "x"}}, {"content": "Paris"}], "delay": 0.05}

Replies are given in order, the last one again and again; without the file there is one greeting.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path

from errata.job import Job

DEFAULT_REPLIES = [{"content": "Hello from the model."}]


class Refusal(Exception):
    """A request that a service refuses.

    Args:
        status: the HTTP status.
        body: what is sent back, as JSON.
        headers: further headers, such as `retry-after-ms`.
    """

    def __init__(self, status: int, body: dict, headers: Mapping[str, str] | None = None):
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body
        self.headers = dict(headers or {})


class Script:
    """The replies of a case's `model.json`.

    Args:
        job: the running job.
    """

    def __init__(self, job: Job):
        path = job.work / "model.json"
        self.settings: dict = json.loads(path.read_text()) if path.is_file() else {}
        self.delay: float = self.settings.get("delay", 0)
        self._replies = list(self.settings.get("replies", DEFAULT_REPLIES))
        self._lock = threading.Lock()

    def next(self) -> dict:
        """The next reply."""
        with self._lock:
            return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]


def tool_calls(reply: dict, prefix: str) -> list[dict]:
    """The tool calls of a reply, each with `id`, `tool` and `arguments`.

    Args:
        reply: one of `model.json`: `{"tool": name, "arguments": {…}}`, or several of these in a list under "tool".
        prefix: how the provider's ids of calls begin.
    """
    if "tool" not in reply:
        return []
    calls = reply["tool"] if isinstance(reply["tool"], list) else [reply]
    return [
        {"id": each.get("id", f"{prefix}{number}"), "tool": each["tool"], "arguments": each.get("arguments", {})}
        for number, each in enumerate(calls, 1)
    ]


Answer = Callable[[str, Mapping[str, str], dict], "dict | str"]
"""Takes path, headers and body of a request; gives a body for JSON or the text of an event stream, or raises `Refusal`."""


def serve_answers(job: Job, script: Script, answer: Answer) -> int:
    """Serves `answer` beside the program, with connections kept open, and returns the port."""
    return serve_beside(job, lambda: ThreadingHTTPServer(("127.0.0.1", 0), _handler(script, answer)))


def serve_beside(job: Job, make: Callable[[], HTTPServer]) -> int:
    """Serves in a forked process until the run ends.

    Args:
        job: the running job; a failing handler writes to `service.log` below its temporary folder.
        make: makes the server, bound to a port of 127.0.0.1.

    Returns:
        The port.
    """
    server = make()
    if os.fork() == 0:
        log = os.open(Path(job.run) / "tmp" / "service.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, 1)
        os.dup2(log, 2)
        try:
            server.serve_forever()
        finally:
            os._exit(0)
    server.server_close()
    return server.server_address[1]


def _handler(script: Script, answer: Answer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        # real services keep connections open; errors of event loops show only then
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["content-length"])))
            time.sleep(script.delay)
            try:
                body = answer(self.path, self.headers, request)
            except Refusal as refusal:
                self._send(refusal.status, refusal.body, refusal.headers)
            else:
                self._send(200, body)

        def _send(self, status: int, body: dict | str, headers: Mapping[str, str] | None = None) -> None:
            stream = isinstance(body, str)
            data = (body if stream else json.dumps(body)).encode()
            self.send_response(status)
            self.send_header("content-type", "text/event-stream" if stream else "application/json")
            self.send_header("content-length", str(len(data)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Says nothing; the program's own output is what counts."""

    return Handler
