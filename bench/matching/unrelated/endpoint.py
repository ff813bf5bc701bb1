"""A provider on this machine that answers every request with one status and body."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


def serve(status: int, body: dict) -> str:
    """Starts the server; returns its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers.get("content-length", 0)))
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST

        def log_message(self, *arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def client(status: int, body: dict):
    """OpenAI's client in front of such a server."""
    from openai import OpenAI

    return OpenAI(api_key="sk-x", base_url=serve(status, body), max_retries=0)


def anthropic_client(status: int, body: dict):
    """Anthropic's client in front of such a server."""
    from anthropic import Anthropic

    return Anthropic(api_key="x", base_url=serve(status, body), max_retries=0)
