"""The service `langsmith`: a local endpoint that takes LangSmith's traces, or refuses them for their key.

It tells clients what the hosted service tells them under `/info`, and answers uploads with the statuses and bodies that
users report: 401 without a key, 403 with a key that it does not know. It does not offer compressed uploads: with them the
first upload goes either way, as the client's thread happens to run, and the two ways log different words.

Programs find it under `LANGSMITH_ENDPOINT`, with a key that is good for nothing else. Tracing itself stays switched off
until a program switches it on.
"""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from errata.job import Job
from errata.services._http import serve_beside

KEY = "lsv2_pt_local0123456789"
UPLOADS = ("/runs/multipart", "/runs/batch")
LIMITS = {
    "use_multipart_endpoint": True,
    "scale_up_qsize_trigger": 1000,
    "scale_up_nthreads_limit": 16,
    "scale_down_nempty_trigger": 4,
    "size_limit": 100,
    "size_limit_bytes": 20_971_520,
}


def start(job: Job) -> dict[str, str]:
    """Starts the endpoint beside the program and returns where it is."""
    info = {"instance_flags": {"zstd_compression_enabled": False}, "batch_ingest_config": LIMITS}
    port = serve_beside(job, lambda: ThreadingHTTPServer(("127.0.0.1", 0), _handler(info)))
    return {"LANGSMITH_ENDPOINT": f"http://127.0.0.1:{port}", "LANGSMITH_API_KEY": KEY}


def answer(path: str, key: str) -> tuple[int, dict]:
    """Status and body for an upload.

    Args:
        path: of the request.
        key: the header `x-api-key`; empty where there is none.
    """
    if path not in UPLOADS:
        return 404, {"detail": "Not Found"}
    if not key:
        return 401, {"error": "Unauthorized"}
    if key != KEY:
        return 403, {"error": "Forbidden"}
    return 202, {}


def _handler(info: dict) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._send(*((200, info) if self.path == "/info" else (404, {"detail": "Not Found"})))

        def do_POST(self) -> None:
            self._read()
            self._send(*answer(self.path, self.headers.get("x-api-key", "")))

        def _read(self) -> None:
            """Takes the body off the connection, in chunks where the client streams it."""
            self.rfile.read(int(self.headers.get("content-length", 0)))
            if self.headers.get("transfer-encoding") == "chunked":
                while size := int(self.rfile.readline(), 16):
                    self.rfile.read(size + 2)
                self.rfile.readline()

        def _send(self, status: int, body: dict) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Says nothing; the program's own output is what counts."""

    return Handler
