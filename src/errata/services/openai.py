"""The service `openai`: a local endpoint with the protocol of OpenAI's chat completions and embeddings.

It checks each request by the rules that the real service states in its error bodies, and answers a wrong one with the
status and body that the service sends; so a broken program fails because its request is wrong. Right requests get the
replies of the case's `model.json`, as `_http` describes; its "account" limits what they may use, as in `_account`.
A reply may say under "json_object" and "json_schema" what the model answers to a request with such a `response_format`.
`"server": "lm-studio"` there makes it a server of that kind: the same protocol, with one rule more.

Programs find it under `OPENAI_BASE_URL`, with a key that is good for nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from errata.job import Job
from errata.services._account import Account, Excess, count, count_messages
from errata.services._completion import asked_format, completion, embeddings, event_stream
from errata.services._http import Refusal, Script, serve_answers

KEY = "sk-local-0123456789"
ORGANISATION = "org-local"
ROLES = ("developer", "system", "user", "assistant", "tool", "function")
NAME = r"[^\s<|\\/>]+"
"""What the name of a message may consist of."""

WITHOUT_STOP = r"(o[1-9]|gpt-5(?!-chat))"
"""How the names of the models begin that reason, and take no stop words."""

WINDOWS = {
    "gpt-3.5-turbo": 16385,
    "gpt-4": 8192,
    "gpt-4-turbo": 128000,
    "gpt-4o": 128000,
    "gpt-4.1": 1047576,
    "gpt-5": 272000,
    "text-embedding": 8192,
}
"""Tokens that a model takes, by its name or how that begins before a hyphen; the longest beginning counts."""

LIMITS_PAGE = "Visit https://platform.openai.com/account/rate-limits to learn more."


class Wrong(Refusal):
    """A request that the service refuses: status, message, and the `param`, `code` and `type` of its body."""

    def __init__(
        self,
        status: int,
        message: str,
        param: str | None = None,
        code: str | None = None,
        kind: str = "invalid_request_error",
        headers: Mapping[str, str] | None = None,
    ):
        super().__init__(status, {"error": {"message": message, "type": kind, "param": param, "code": code}}, headers)


def start(job: Job) -> dict[str, str]:
    """Starts the endpoint beside the program and returns where it is."""
    script = Script(job)
    account = Account(**script.settings.get("account", {}))
    strict = script.settings.get("server") == "lm-studio"

    def answer(path: str, headers: Mapping[str, str], request: dict) -> dict | str:
        check_key(headers.get("authorization", ""))
        if path.endswith("/embeddings"):
            check_embeddings(request)
            return embeddings(request)
        if not path.endswith("/chat/completions"):
            raise Wrong(404, f"Invalid URL (POST {path})")
        if strict:
            check_not_empty(request)
        check_chat(request)
        check_window(request)
        check_account(account, request)
        whole = completion(request, script.next())
        return event_stream(whole) if request.get("stream") else whole

    port = serve_answers(job, script, answer)
    return {"OPENAI_BASE_URL": f"http://127.0.0.1:{port}/v1", "OPENAI_API_KEY": KEY}


def check_key(header: str) -> None:
    """Refuses a request without the key."""
    key = header.removeprefix("Bearer").strip()
    if not key:
        raise Wrong(
            401,
            "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
        )
    if key != KEY:
        shown = key if len(key) <= 12 else key[:8] + "*" * (len(key) - 12) + key[-4:]
        raise Wrong(
            401,
            f"Incorrect API key provided: {shown}. You can find your API key at https://platform.openai.com/account/api-keys.",
            code="invalid_api_key",
        )


def check_chat(request: dict) -> None:
    """Refuses what the service refuses: roles, missing content, the order of tool calls and tool messages, names."""
    messages = request.get("messages")
    if not messages:
        raise Wrong(
            400,
            "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
            "messages",
            "empty_array",
        )
    open_calls: list[str] = []
    for number, message in enumerate(messages):
        role = message.get("role")
        if role not in ROLES:
            allowed = ", ".join(f"'{each}'" for each in ROLES[:-1])
            raise Wrong(
                400,
                f"Invalid value: '{role}'. Supported values are: {allowed}, and '{ROLES[-1]}'.",
                f"messages[{number}].role",
                "invalid_value",
            )
        if "name" in message and not re.fullmatch(NAME, str(message["name"])):
            raise Wrong(
                400,
                f"Invalid 'messages[{number}].name': string does not match pattern. Expected a string that matches the pattern '^{NAME}$'.",
                f"messages[{number}].name",
                "invalid_value",
            )
        if role == "tool":
            if message.get("tool_call_id") not in open_calls:
                raise Wrong(
                    400,
                    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
                    f"messages.[{number}].role",
                )
            open_calls.remove(message["tool_call_id"])
        else:
            _no_open_calls(open_calls, number)
            open_calls = [call["id"] for call in message.get("tool_calls") or ()]
        if message.get("content") is None and not message.get("tool_calls") and not message.get("function_call"):
            raise Wrong(
                400, "Invalid value for 'content': expected a string, got null.", f"messages.[{number}].content"
            )
    _no_open_calls(open_calls, len(messages))
    if request.get("stop") and re.match(WITHOUT_STOP, request.get("model", "")):
        raise Wrong(
            400, "Unsupported parameter: 'stop' is not supported with this model.", "stop", "unsupported_parameter"
        )
    if asked_format(request) == "json_object" and "json" not in json.dumps(messages).lower():
        raise Wrong(
            400,
            "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
            "messages",
        )
    for number, tool in enumerate(request.get("tools") or ()):
        name = tool.get("function", {}).get("name", "")
        if not re.fullmatch(r"[a-zA-Z0-9_-]+", name):
            raise Wrong(
                400,
                f"Invalid 'tools[{number}].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
                f"tools[{number}].function.name",
                "invalid_value",
            )


def _no_open_calls(calls: list[str], number: int) -> None:
    if calls:
        raise Wrong(
            400,
            "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. "
            f"The following tool_call_ids did not have response messages: {', '.join(calls)}",
            f"messages.[{number}].role",
        )


def check_not_empty(request: dict) -> None:
    """Refuses what LM Studio refuses and OpenAI takes: a message whose content is empty."""
    if not all(message.get("content") for message in request.get("messages", ())):
        raise Refusal(
            400, {"error": "'messages' array must only contain objects with a 'content' field that is not empty."}
        )


def window(model: str) -> int:
    """Tokens that a model takes; 0 when it is not known."""
    return max(
        ((len(name), size) for name, size in WINDOWS.items() if f"{model}-".startswith(f"{name}-")), default=(0, 0)
    )[1]


def check_window(request: dict) -> None:
    """Refuses a request that is longer than the model's context."""
    limit = window(request.get("model", ""))
    if not limit:
        return
    tools = request.get("tools") or request.get("functions")
    parts = {"messages": count_messages(request["messages"]), "functions": count(tools)}
    total = sum(parts.values())
    if request["model"].startswith("gpt-5"):
        if total > limit:
            raise _too_long(
                f"Input tokens exceed the configured limit of {limit} tokens. Your messages resulted in {total} tokens. Please reduce the length of the messages."
            )
        return
    parts["completion"] = request.get("max_completion_tokens") or request.get("max_tokens") or 0
    if sum(parts.values()) <= limit:
        return
    named = [name for name, tokens in parts.items() if tokens]
    does = f"you requested {sum(parts.values())}" if parts["completion"] else f"your messages resulted in {total}"
    shares = "" if len(named) == 1 else f" ({', '.join(f'{parts[name]} in the {name}' for name in named)})"
    shorter = " or ".join(named) if len(named) < 3 else f"{', '.join(named[:-1])}, or {named[-1]}"
    raise _too_long(
        f"This model's maximum context length is {limit} tokens. However, {does} tokens{shares}. Please reduce the length of the {shorter}."
    )


def _too_long(message: str) -> Wrong:
    return Wrong(400, message, "messages", "context_length_exceeded")


def check_embeddings(request: dict) -> None:
    """Refuses a text that is longer than the embedding model takes."""
    limit = window(request.get("model", ""))
    for text in request["input"] if isinstance(request["input"], list) else [request["input"]]:
        tokens = count(text) if isinstance(text, str) else 0
        if limit and tokens > limit:
            raise Wrong(
                400,
                f"This model's maximum context length is {limit} tokens, however you requested {tokens} tokens ({tokens} in your prompt; 0 for the completion). Please reduce your prompt; or completion length.",
            )


def check_account(account: Account, request: dict) -> None:
    """Refuses a request for which the account has no room or no money left."""
    tokens = count_messages(request["messages"]) + count(request.get("tools"))
    if excess := account.charge(tokens + (request.get("max_completion_tokens") or request.get("max_tokens") or 0)):
        raise _over(excess, request["model"])


def _over(excess: Excess, model: str) -> Wrong:
    if excess.kind == "quota":
        message = "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors."
        return Wrong(429, message, None, "insufficient_quota", "insufficient_quota")
    per = {"requests": "requests per min (RPM)", "tokens": "tokens per min (TPM)"}[excess.kind]
    where = f"for {model} in organization {ORGANISATION} on {per}: Limit {excess.limit}"
    if not excess.wait:
        message = f"Request too large {where}, Requested {excess.requested}. The input or output tokens must be reduced in order to run successfully. {LIMITS_PAGE}"
        return Wrong(429, message, None, "rate_limit_exceeded", excess.kind)
    message = f"Rate limit reached {where}, Used {excess.used}, Requested {excess.requested}. Please try again in {excess.wait:g}s. {LIMITS_PAGE}"
    return Wrong(429, message, None, "rate_limit_exceeded", excess.kind, {"retry-after-ms": str(excess.milliseconds)})
