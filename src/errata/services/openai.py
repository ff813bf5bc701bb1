"""The service `openai`: a local endpoint with the protocol of OpenAI's chat completions and embeddings.

It checks each request by the rules that the real service states in its error bodies, and answers a wrong one with the
status and body that the service sends; so a broken program fails because its request is wrong. Right requests get the
replies of the case's `model.json`, in order, the last one again and again:

    {"replies": [{"tool": "search", "arguments": {"query": "x"}}, {"content": "Paris"}], "delay": 0.05}

Programs find it under `OPENAI_BASE_URL`, with a key that is good for nothing else.
"""

from __future__ import annotations

import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from errata.job import Job

KEY = "sk-local-0123456789"
ROLES = ("developer", "system", "user", "assistant", "tool", "function")
DEFAULT_REPLIES = [{"content": "Hello from the model."}]


class Wrong(Exception):
    """A request that the service refuses: status, message, and the `param` and `code` of its body."""

    def __init__(self, status: int, message: str, param: str | None = None, code: str | None = None):
        super().__init__(message)
        self.status = status
        kind = "invalid_request_error" if status != 429 else "insufficient_quota"
        self.body = {"error": {"message": message, "type": kind, "param": param, "code": code}}


def start(job: Job) -> dict[str, str]:
    """Starts the endpoint beside the program and returns where it is."""
    from errata.services._http import serve_beside

    script = job.work / "model.json"
    settings = json.loads(script.read_text()) if script.is_file() else {}
    port = serve_beside(job, lambda: _server(settings))
    return {"OPENAI_BASE_URL": f"http://127.0.0.1:{port}/v1", "OPENAI_API_KEY": KEY}


def _server(settings: dict) -> ThreadingHTTPServer:
    replies = list(settings.get("replies", DEFAULT_REPLIES))
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        # real services keep connections open; errors of event loops show only then
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["content-length"])))
            time.sleep(settings.get("delay", 0))
            try:
                check_key(self.headers.get("authorization", ""))
                if self.path.endswith("/embeddings"):
                    self._send(200, embeddings(request))
                elif self.path.endswith("/chat/completions"):
                    check_chat(request)
                    with lock:
                        reply = replies.pop(0) if len(replies) > 1 else replies[0]
                    if request.get("stream"):
                        self._stream(completion(request, reply))
                    else:
                        self._send(200, completion(request, reply))
                else:
                    raise Wrong(404, f"Invalid URL (POST {self.path})")
            except Wrong as wrong:
                self._send(wrong.status, wrong.body)

        def _send(self, status: int, body: dict) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def _stream(self, whole: dict) -> None:
            choice = whole["choices"][0]
            delta = choice["message"]
            for index, call in enumerate(delta.get("tool_calls") or ()):
                call["index"] = index
            chunk = {**whole, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": None}]}
            last = {**chunk, "choices": [{"index": 0, "delta": {}, "finish_reason": choice["finish_reason"]}]}
            text = "".join(f"data: {json.dumps(part)}\n\n" for part in (chunk, last)) + "data: [DONE]\n\n"
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.send_header("content-length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            """Says nothing; the program's own output is what counts."""

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)


def check_key(header: str) -> None:
    """Refuses a request without the key."""
    key = header.removeprefix("Bearer ").strip()
    if not key:
        raise Wrong(401, "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).")
    if key != KEY:
        shown = key[:8] + "*" * max(0, len(key) - 12) + key[-4:]
        raise Wrong(401, f"Incorrect API key provided: {shown}. You can find your API key at https://platform.openai.com/account/api-keys.", code="invalid_api_key")


def check_chat(request: dict) -> None:
    """Refuses what the service refuses: roles, the order of tool calls and tool messages, names of tools."""
    messages = request.get("messages")
    if not messages:
        raise Wrong(400, "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.", "messages", "empty_array")
    open_calls: list[str] = []
    for number, message in enumerate(messages):
        role = message.get("role")
        if role not in ROLES:
            allowed = ", ".join(f"'{each}'" for each in ROLES[:-1])
            raise Wrong(400, f"Invalid value: '{role}'. Supported values are: {allowed}, and '{ROLES[-1]}'.", f"messages[{number}].role", "invalid_value")
        if role == "tool":
            if message.get("tool_call_id") not in open_calls:
                raise Wrong(400, "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", f"messages.[{number}].role")
            open_calls.remove(message["tool_call_id"])
            continue
        _no_open_calls(open_calls, number)
        if message.get("content") is None and not message.get("tool_calls") and not message.get("function_call"):
            raise Wrong(400, "Invalid value for 'content': expected a string, got null.", f"messages.[{number}].content")
        open_calls = [call["id"] for call in message.get("tool_calls") or ()]
    _no_open_calls(open_calls, len(messages))
    for number, tool in enumerate(request.get("tools") or ()):
        name = tool.get("function", {}).get("name", "")
        if not re.fullmatch(r"[a-zA-Z0-9_-]+", name):
            raise Wrong(400, f"Invalid 'tools[{number}].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.", f"tools[{number}].function.name", "invalid_value")


def _no_open_calls(calls: list[str], number: int) -> None:
    if calls:
        raise Wrong(
            400,
            "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. "
            f"The following tool_call_ids did not have response messages: {', '.join(calls)}",
            f"messages.[{number}].role",
        )


def completion(request: dict, reply: dict) -> dict:
    """A chat completion with the reply's text or tool call."""
    message: dict = {"role": "assistant", "content": reply.get("content")}
    if "tool" in reply:
        calls = reply["tool"] if isinstance(reply["tool"], list) else [reply]
        message["tool_calls"] = [
            {
                "id": each.get("id", f"call_{number}"),
                "type": "function",
                "function": {"name": each["tool"], "arguments": json.dumps(each.get("arguments", {}))},
            }
            for number, each in enumerate(calls, 1)
        ]
    return {
        "id": "chatcmpl-local",
        "object": "chat.completion",
        "created": 0,
        "model": request.get("model", ""),
        "choices": [{"index": 0, "message": message, "finish_reason": "tool_calls" if "tool" in reply else "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def embeddings(request: dict) -> dict:
    """Vectors of eight numbers: how often eight groups of letters occur, so that like texts lie near each other."""
    texts = request["input"] if isinstance(request["input"], list) else [request["input"]]
    vectors = [[float(sum(ord(c) % 8 == group for c in str(text))) for group in range(8)] for text in texts]
    return {
        "object": "list",
        "model": request.get("model", ""),
        "data": [{"object": "embedding", "index": i, "embedding": v} for i, v in enumerate(vectors)],
        "usage": {"prompt_tokens": 1, "total_tokens": 1},
    }
