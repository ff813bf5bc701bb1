"""The service `anthropic`: a local endpoint with the protocol of Anthropic's messages.

It checks each request by the rules that the real service states in its error bodies, and answers a wrong one with the
status and body that the service sends; so a broken program fails because its request is wrong. Right requests get the
replies of the case's `model.json`, as `_http` describes.

Programs find it under `ANTHROPIC_BASE_URL`, with a key that is good for nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from errata.job import Job
from errata.services._account import count
from errata.services._http import Refusal, Script, serve_answers, tool_calls

KEY = "sk-ant-local-0123456789"
WINDOWS = {"claude-haiku-4-5": 200_000, "claude-sonnet-4-5": 200_000, "claude-opus-4-5": 200_000}
"""Tokens that a model takes; those of other models are not counted."""


class Wrong(Refusal):
    """A request that the service refuses: status, message, and the `type` of its body."""

    def __init__(self, message: str, status: int = 400, kind: str = "invalid_request_error"):
        body = {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_local"}
        super().__init__(status, body, {"request-id": "req_local"})


def start(job: Job) -> dict[str, str]:
    """Starts the endpoint beside the program and returns where it is."""
    script = Script(job)

    def answer(path: str, headers: Mapping[str, str], request: dict) -> dict | str:
        check_key(headers)
        if path.partition("?")[0] != "/v1/messages":
            raise Wrong(f"Not found: {path}", 404, "not_found_error")
        check_request(request)
        whole = message(request, script.next())
        return event_stream(whole) if request.get("stream") else whole

    return {"ANTHROPIC_BASE_URL": f"http://127.0.0.1:{serve_answers(job, script, answer)}", "ANTHROPIC_API_KEY": KEY}


def check_key(headers: Mapping[str, str]) -> None:
    """Refuses a request without the key; clients before 2.0 send it as `x-api-key`, later ones as a bearer token."""
    bearer = headers.get("authorization", "").removeprefix("Bearer").strip()
    key = headers.get("x-api-key", "") or bearer
    if key != KEY:
        wrong = "Invalid bearer token" if bearer else "invalid x-api-key" if key else "x-api-key header is required"
        raise Wrong(wrong, 401, "authentication_error")


def check_request(request: dict) -> None:
    """Refuses what the service refuses: missing fields, roles, empty content, unpaired tool calls, too long a prompt."""
    for field in ("model", "messages", "max_tokens"):
        if field not in request:
            raise Wrong(f"{field}: Field required")
    if request["max_tokens"] < 1:
        raise Wrong("max_tokens: must be greater than or equal to 1")
    messages = request["messages"]
    if not messages:
        raise Wrong("messages: at least one message is required")
    for each in messages:
        if each["role"] == "system":
            raise Wrong(
                'messages: Unexpected role "system". The Messages API accepts a top-level `system` parameter, not "system" as an input message role.'
            )
        if each["role"] not in ("user", "assistant"):
            raise Wrong(f'messages: Unexpected role "{each["role"]}". Allowed roles are "user" or "assistant"')
    check_content(request.get("system") or [], "system")
    for number, each in enumerate(messages):
        last = number == len(messages) - 1 and each["role"] == "assistant"
        if not each.get("content") and not last:
            raise Wrong(
                f"messages.{number}: all messages must have non-empty content except for the optional final assistant message"
            )
        check_content(each.get("content") or [], "messages")
    check_pairs(messages)
    tokens = (
        sum(3 + count(each["content"]) for each in messages)
        + count(request.get("system"))
        + count(request.get("tools"))
    )
    limit = WINDOWS.get(request["model"], tokens)
    if tokens > limit:
        raise Wrong(f"prompt is too long: {tokens} tokens > {limit} maximum")


def check_content(content: str | list[dict], where: str) -> None:
    """Refuses a text block without text."""
    for block in blocks(content):
        if block["type"] == "text" and not block["text"]:
            raise Wrong(f"{where}: text content blocks must be non-empty")
        if block["type"] == "text" and not block["text"].strip():
            raise Wrong(f"{where}: text content blocks must contain non-whitespace text")


def check_pairs(messages: list[dict]) -> None:
    """Refuses a `tool_use` without its `tool_result` in the next message, and a `tool_result` without its `tool_use` in the one before."""
    called: list[str] = []
    for number, each in enumerate(messages):
        found = blocks(each["content"])
        answered: list[str] = []
        for place, block in enumerate(found):
            if block["type"] != "tool_result":
                continue
            id, at = block["tool_use_id"], f"messages.{number}.content.{place}"
            if id in answered:
                raise Wrong(
                    f"{at}: each tool_use must have a single result. Found multiple `tool_result` blocks with id: {id}"
                )
            if id not in called:
                raise Wrong(
                    f"{at}: unexpected `tool_use_id` found in `tool_result` blocks: {id}. Each `tool_result` block must have a corresponding `tool_use` block in the previous message."
                )
            answered.append(id)
        # results count only at the beginning of the message
        leading = next((place for place, block in enumerate(found) if block["type"] != "tool_result"), len(found))
        _no_open(called, [block["tool_use_id"] for block in found[:leading]], number - 1)
        called = [block["id"] for block in found if block["type"] == "tool_use"]
    _no_open(called, [], len(messages) - 1)


def _no_open(called: list[str], answered: list[str], number: int) -> None:
    if missing := [id for id in called if id not in answered]:
        raise Wrong(
            f"messages.{number}: `tool_use` ids were found without `tool_result` blocks immediately after: {', '.join(missing)}. "
            "Each `tool_use` block must have a corresponding `tool_result` block in the next message."
        )


def blocks(content: str | list[dict]) -> list[dict]:
    """The content's blocks; a text is one block."""
    return [{"type": "text", "text": content}] if isinstance(content, str) else content


def message(request: dict, reply: dict) -> dict:
    """A message with the reply's text, tool calls or both."""
    content: list[dict] = [{"type": "text", "text": reply["content"]}] if reply.get("content") else []
    calls = tool_calls(reply, "toolu_")
    content += [
        {"type": "tool_use", "id": each["id"], "name": each["tool"], "input": each["arguments"]} for each in calls
    ]
    return {
        "id": "msg_local",
        "type": "message",
        "role": "assistant",
        "model": request["model"],
        "content": content,
        "stop_reason": "tool_use" if calls else "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 1, "output_tokens": 1},
    }


def event_stream(whole: dict) -> str:
    """A message as the events of a stream, each block in one piece."""
    events: list[dict] = [{"type": "message_start", "message": {**whole, "content": [], "stop_reason": None}}]
    for index, block in enumerate(whole["content"]):
        if block["type"] == "text":
            empty, delta = {"type": "text", "text": ""}, {"type": "text_delta", "text": block["text"]}
        else:
            empty, delta = (
                {**block, "input": {}},
                {"type": "input_json_delta", "partial_json": json.dumps(block["input"])},
            )
        events += [
            {"type": "content_block_start", "index": index, "content_block": empty},
            {"type": "content_block_delta", "index": index, "delta": delta},
            {"type": "content_block_stop", "index": index},
        ]
    ending = {"stop_reason": whole["stop_reason"], "stop_sequence": None}
    events += [{"type": "message_delta", "delta": ending, "usage": {"output_tokens": 1}}, {"type": "message_stop"}]
    return "".join(f"event: {each['type']}\ndata: {json.dumps(each)}\n\n" for each in events)
