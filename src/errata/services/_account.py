"""What an account at a provider may use up: requests and tokens a minute, and tokens it has paid for.

The limits stand in the case's `model.json`, the requests of the run use them up:

    {"account": {"requests": 3, "tokens": 30000, "quota": 500, "minute": 1.5}}

`requests` and `tokens` are limits per minute, refilled evenly; `quota` is never refilled. `minute` is how many seconds
a minute lasts in this run, so that a program which waits as it is told ends within a test.

Tokens are counted as one for every four bytes of text, three more for each message: near what providers count, the
same on every machine, and without a vocabulary that would have to be downloaded.
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field


def count(value: object) -> int:
    """Tokens of a text; of anything else, of its JSON."""
    text = value if isinstance(value, str) else json.dumps(value, separators=(",", ":")) if value else ""
    return -(-len(text.encode()) // 4)


def count_messages(messages: list[dict]) -> int:
    """Tokens of a list of messages, their tool calls included."""
    return sum(3 + count(each.get("content")) + count(each.get("tool_calls")) for each in messages)


@dataclass(frozen=True)
class Excess:
    """A limit that a request would pass.

    Attributes:
        kind: `requests`, `tokens` or `quota`.
        limit: what the account may use, in a minute or at all.
        used: what it has used.
        requested: what the request needs.
        wait: milliseconds, of this run's minute, until there is room; 0 where waiting does not help.
    """

    kind: str
    limit: int
    used: int
    requested: int
    wait: int = 0


@dataclass
class Account:
    """Counts what the requests of a run use.

    Args:
        requests: requests a minute; 0 for no limit.
        tokens: tokens a minute; 0 for no limit.
        quota: tokens altogether; 0 for no limit.
        minute: seconds that a minute lasts.
    """

    requests: int = 0
    tokens: int = 0
    quota: int = 0
    minute: float = 60.0
    _used: dict[str, float] = field(default_factory=dict)
    _spent: int = 0
    _seen: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def charge(self, tokens: int) -> Excess | None:
        """Books a request, or says which limit it would pass; then nothing is booked."""
        with self._lock:
            if self.quota and self._spent + tokens > self.quota:
                return Excess("quota", self.quota, self._spent, tokens)
            self._refill()
            for kind, limit, needed in (("requests", self.requests, 1), ("tokens", self.tokens, tokens)):
                used = self._used.get(kind, 0.0)
                if limit and used + needed > limit:
                    missing = min(used, used + needed - limit)
                    wait = 0 if needed > limit else int(missing / limit * self.minute * 1000) + 1
                    return Excess(kind, limit, round(used), needed, wait)
            self._spent += tokens
            self._used["requests"] = self._used.get("requests", 0.0) + 1
            self._used["tokens"] = self._used.get("tokens", 0.0) + tokens
            return None

    def seconds(self, milliseconds: int) -> float:
        """What a wait in this run's minute is in a minute of 60 seconds."""
        return milliseconds / 1000 * 60 / self.minute

    def _refill(self) -> None:
        now = time.monotonic()
        share = (now - self._seen) / self.minute if self._seen else 1.0
        self._seen = now
        for kind, limit in (("requests", self.requests), ("tokens", self.tokens)):
            self._used[kind] = max(0.0, self._used.get(kind, 0.0) - share * limit)
