"""What an account at a provider may use up: requests and tokens a minute, and tokens it has paid for.

The limits stand in the case's `model.json`, the requests of the run use them up:

    {"account": {"requests": 3, "tokens": 30000, "quota": 500, "minute": 1.5}}

`requests` and `tokens` are limits per minute; `quota` is never refilled. `minute` is how many seconds a minute lasts in
this run, so that a program which waits as it is told ends within a test.

Tokens are counted as one for every four bytes of text, three more for each message: near what providers count, the
same on every machine, and without a vocabulary that would have to be downloaded.
"""

from __future__ import annotations

import json
import math
import threading
import time
from dataclasses import dataclass, field


def count(value: object) -> int:
    """Tokens of a text; of anything else, of its JSON."""
    text = value if isinstance(value, str) else json.dumps(value, separators=(",", ":")) if value else ""
    return math.ceil(len(text.encode()) / 4)


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
        wait: in how many seconds of a real minute there would be room; 0 where waiting does not help.
        milliseconds: in how many milliseconds there is room in this run.
    """

    kind: str
    limit: int
    used: int
    requested: int
    wait: float = 0
    milliseconds: int = 0


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
    _buckets: list[Bucket] = field(default_factory=list)
    _spent: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        # requests come back one by one, tokens all at once: what is left then never depends on how fast the machine is
        steps = {"requests": (self.requests, self.requests), "tokens": (self.tokens, 1)}
        self._buckets = [Bucket(kind, limit, self.minute, number) for kind, (limit, number) in steps.items() if limit]

    def charge(self, tokens: int) -> Excess | None:
        """Books a request, or says which limit it would pass; then nothing is booked."""
        with self._lock:
            if self.quota and self._spent + tokens > self.quota:
                return Excess("quota", self.quota, self._spent, tokens)
            needs = {"requests": 1, "tokens": tokens}
            for bucket in self._buckets:
                if excess := bucket.excess(needs[bucket.kind]):
                    return excess
            for bucket in self._buckets:
                bucket.used += needs[bucket.kind]
            self._spent += tokens
            return None


@dataclass
class Bucket:
    """One limit per minute, given back in equal steps.

    Args:
        kind: what is limited.
        limit: how much of it in a minute.
        minute: seconds that a minute lasts.
        steps: in how many steps a minute gives everything back.
    """

    kind: str
    limit: int
    minute: float
    steps: int
    used: float = 0
    _since: float = 0

    def excess(self, needed: int) -> Excess | None:
        """What is in the way of a request now."""
        now, step = time.monotonic(), self.minute / self.steps
        passed = int((now - self._since) / step) if self._since else 0
        self.used = max(0.0, self.used - passed * self.limit / self.steps)
        # a full bucket begins a new step with its first request
        self._since = now if self.used == 0 else self._since + passed * step
        missing = self.used + needed - self.limit
        if missing <= 0:
            return None
        if needed > self.limit:
            return Excess(self.kind, self.limit, round(self.used), needed)
        ahead = math.ceil(missing * self.steps / self.limit)
        left = self._since + ahead * step - now
        wait = round(missing / self.limit * 60, 3)
        return Excess(self.kind, self.limit, round(self.used), needed, wait, math.ceil(left * 1000))
