"""What OpenAI's protocol answers with: chat completions, whole or as a stream, and embeddings."""

from __future__ import annotations

import json

from errata.services._http import tool_calls


def completion(request: dict, reply: dict) -> dict:
    """A chat completion with the reply's text or tool calls; one call where the request wants no parallel ones."""
    message: dict = {"role": "assistant", "content": reply.get("content")}
    if (answer := reply.get(asked_format(request))) is not None:
        message["content"] = json.dumps(answer)
    calls = tool_calls(reply, "call_")
    if message["content"] is not None and not (request.get("tools") or request.get("functions")):
        # a model that is offered no tools writes
        calls = []
    if request.get("parallel_tool_calls") is False:
        calls = calls[:1]
    if calls:
        message["tool_calls"] = [
            {
                "id": each["id"],
                "type": "function",
                "function": {"name": each["tool"], "arguments": json.dumps(each["arguments"])},
            }
            for each in calls
        ]
    return {
        "id": "chatcmpl-local",
        "object": "chat.completion",
        "created": 0,
        "model": request.get("model", ""),
        "choices": [{"index": 0, "message": message, "finish_reason": "tool_calls" if calls else "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def asked_format(request: dict) -> str:
    """The answer's format that the request asks for: `text`, `json_object` or `json_schema`."""
    return (request.get("response_format") or {}).get("type", "text")


def event_stream(whole: dict) -> str:
    """A chat completion as the events of a stream."""
    choice = whole["choices"][0]
    delta = choice["message"]
    for index, call in enumerate(delta.get("tool_calls") or ()):
        call["index"] = index
    chunk = {
        **whole,
        "object": "chat.completion.chunk",
        "choices": [{"index": 0, "delta": delta, "finish_reason": None}],
    }
    last = {**chunk, "choices": [{"index": 0, "delta": {}, "finish_reason": choice["finish_reason"]}]}
    return "".join(f"data: {json.dumps(part)}\n\n" for part in (chunk, last)) + "data: [DONE]\n\n"


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
