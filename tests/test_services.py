"""The scripted endpoints refuse what the real services refuse, and nothing else.

Each wrong request is one right request with one thing changed; the right one must be taken.
"""

from __future__ import annotations

import copy

import pytest

from errata.services import anthropic, openai
from errata.services._account import Account
from errata.services._completion import completion, event_stream

CALL = {"id": "call_1", "type": "function", "function": {"name": "search", "arguments": "{}"}}
CHAT = {
    "model": "gpt-4o-mini",
    "messages": [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Where is order 12?"},
        {"role": "assistant", "content": None, "tool_calls": [CALL]},
        {"role": "tool", "tool_call_id": "call_1", "content": "In Lyon."},
    ],
    "tools": [{"type": "function", "function": {"name": "search"}}],
}
USE = {"type": "tool_use", "id": "toolu_1", "name": "search", "input": {}}
RESULT = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "In Lyon."}
MESSAGES = {
    "model": "claude-haiku-4-5",
    "max_tokens": 100,
    "system": "Be brief.",
    "messages": [
        {"role": "user", "content": "Where is order 12?"},
        {"role": "assistant", "content": [USE]},
        {"role": "user", "content": [RESULT]},
    ],
}


def changed(request: dict, *path: str | int, to: object) -> dict:
    """The request with one thing changed; with None in its place, removed."""
    request = copy.deepcopy(request)
    place = request
    for step in path[:-1]:
        place = place[step]
    if to is None:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return request


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (changed(CHAT, "messages", to=[]), "empty array"),
        (changed(CHAT, "messages", 1, "role", to="human"), "Invalid value: 'human'"),
        (changed(CHAT, "messages", 1, "name", to="two words"), "string does not match pattern"),
        (changed(CHAT, "messages", 1, "content", to=None), "expected a string, got null"),
        (changed(CHAT, "messages", 3, "tool_call_id", to="call_2"), "must be a response to a preceeding message"),
        (changed(CHAT, "messages", 3, to=None), "did not have response messages: call_1"),
        (changed(CHAT, "messages", 2, to=None), "must be a response to a preceeding message"),
        (changed(CHAT, "tools", 0, "function", "name", to="two words"), "Invalid 'tools[0].function.name'"),
        (changed(CHAT, "response_format", to={"type": "json_object"}), "must contain the word 'json'"),
        (changed(changed(CHAT, "model", to="o3"), "stop", to=["\n"]), "'stop' is not supported"),
    ],
)
def test_openai_refuses(request_: dict, said: str) -> None:
    openai.check_chat(CHAT)
    with pytest.raises(openai.Wrong) as caught:
        openai.check_chat(request_)
    assert said in caught.value.body["error"]["message"]
    assert caught.value.status == 400


def test_openai_counts_against_the_window() -> None:
    fits = changed(CHAT, "messages", 1, "content", to="x" * 4 * 100_000)
    openai.check_window(fits)
    with pytest.raises(openai.Wrong) as caught:
        openai.check_window(changed(fits, "messages", 1, "content", to="x" * 4 * 130_000))
    assert caught.value.body["error"]["code"] == "context_length_exceeded"


@pytest.mark.parametrize(("header", "code"), [("", None), ("Bearer ", None), ("Bearer sk-wrong", "invalid_api_key")])
def test_openai_wants_its_key(header: str, code: str | None) -> None:
    openai.check_key(f"Bearer {openai.KEY}")
    with pytest.raises(openai.Wrong) as caught:
        openai.check_key(header)
    assert (caught.value.status, caught.value.body["error"]["code"]) == (401, code)


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (changed(MESSAGES, "max_tokens", to=None), "max_tokens: Field required"),
        (changed(MESSAGES, "messages", to=[]), "at least one message is required"),
        (changed(MESSAGES, "messages", 0, "role", to="system"), 'Unexpected role "system"'),
        (changed(MESSAGES, "messages", 0, "role", to="tool"), 'Unexpected role "tool"'),
        (changed(MESSAGES, "messages", 0, "content", to=""), "must have non-empty content"),
        (changed(MESSAGES, "system", to=[{"type": "text", "text": ""}]), "text content blocks must be non-empty"),
        (changed(MESSAGES, "messages", 2, to=None), "without `tool_result` blocks immediately after: toolu_1"),
        (changed(MESSAGES, "messages", 1, "content", to="On it."), "unexpected `tool_use_id` found"),
        (changed(MESSAGES, "messages", 2, "content", to=[RESULT, RESULT]), "must have a single result"),
        (changed(MESSAGES, "messages", 0, "content", to="x" * 4 * 200_001), "prompt is too long"),
    ],
)
def test_anthropic_refuses(request_: dict, said: str) -> None:
    anthropic.check_request(MESSAGES)
    with pytest.raises(anthropic.Wrong) as caught:
        anthropic.check_request(request_)
    assert said in caught.value.body["error"]["message"]


def test_account_runs_out() -> None:
    """Requests, tokens and money are told apart, and a refused request uses up nothing."""
    account = Account(requests=2, tokens=100, quota=200)
    assert account.charge(60) is None
    assert account.charge(101).kind == "tokens"
    assert account.charge(60).kind == "tokens"
    assert account.charge(40) is None
    assert account.charge(1).kind == "requests"
    assert account.charge(101).kind == "quota"


def test_stream_says_what_the_whole_says() -> None:
    """The client that streams and the one that does not see the same call."""
    whole = completion(CHAT, {"tool": "search", "arguments": {"order": 12}})
    call = whole["choices"][0]["message"]["tool_calls"][0]
    assert call["function"] == {"name": "search", "arguments": '{"order": 12}'}
    streamed = event_stream(copy.deepcopy(whole))
    assert streamed.endswith("data: [DONE]\n\n")
    assert '"finish_reason": "tool_calls"' in streamed
    # a model that is offered no tools cannot call one
    assert completion(changed(CHAT, "tools", to=None), {"content": "Lyon", "tool": "search"})["choices"][0][
        "message"
    ] == {"role": "assistant", "content": "Lyon"}
