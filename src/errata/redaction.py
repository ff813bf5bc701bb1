"""A redaction: a text without what is somebody's own: keys, tokens, passwords, addresses, hosts and folders.

The steps of `redact` are those of `docs/assets/redact.js`, in the same order; `tests/test_redaction.py` holds both to the same
examples. `redact_program` takes out less: what is left has to be a program still.
"""

from __future__ import annotations

import re

STEPS = tuple(
    (re.compile(pattern, re.ASCII | flags), to)
    for pattern, flags, to in (
        (r"-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|\Z)", 0, "<key>"),
        (
            r"\b(?:(?:sk|pk|rk|key|gh[pos]|github_pat|xox[a-z]|hf|lsv2|glpat)[-_]|AKIA|ASIA|AIza|ya29\.)"
            r"(?=[-_.A-Za-z]*\d)[-_.A-Za-z0-9]{8,}",
            0,
            "<key>",
        ),
        (r"\beyJ[\w-]+\.[\w-]+\.?[\w-]*", 0, "<token>"),
        (
            r"(?<!<)\b(bearer|basic|token|api[_-]?key|authorization|password|passwd|secret)\b"
            r"([\"']?\s*[:=]\s*[\"']?(?:(?:bearer|basic)\s+)?|\s+(?=[^\s\"',)}]*\d))[^\s\"',)}]+",
            re.I,
            r"\1\2<secret>",
        ),
        (r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", 0, "<mail>"),
        (r"\b[a-z][a-z0-9+.-]*:\/\/[^\s\"'<>)\]]+", re.I, "<address>"),
        (r"\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b", 0, "<host>"),
        (r"\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\b", re.I, "<host>"),
        (
            r"\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|ai|app|cloud|co|internal|local|lan|corp|home|de|uk|fr|eu|us|cn|jp|in)\b"
            r"(?::\d+)?",
            re.I,
            "<host>",
        ),
        (r"\b(host|server|node)([\"']?\s*[:=]\s*[\"']?)[\w.-]+", re.I, r"\1\2<host>"),
        (r"(?:[A-Za-z]:)?(?:\\[^\\\s\"':]+){2,}\\?", 0, "<path>"),
        (r"(?:~|\.{1,2})?(?:\/[^\/\s\"':,)]+){2,}\/?", 0, "<path>"),
        (r"\b[0-9a-f]{24,}\b", re.I, "<id>"),
        (r"\b(?=[A-Za-z+_-]*\d)[A-Za-z0-9+_-]{32,}={0,2}", 0, "<id>"),
    )
)
MARK = re.compile(r"<(key|token|secret|mail|address|host|path|id)>")
"""What stands where something was taken out."""

_KEYS = STEPS[:3]
_SECRET = re.compile(
    r"""(?i)\b(\w*(?:api[_-]?key|token|password|passwd|secret)["']?\s*[:=]\s*)(["'])(?!<)[^"'\n]+\2""",
)
_HOST = re.compile(r"(?<=://)(?:[^\s/\"'@]*@)?(?!127\.|0\.0\.0\.0|localhost|\[|\{|<|host\.example)[\w.-]+")
_NUMBERS = re.compile(r"\b(?!127\.|0\.0\.0\.0)(?:\d{1,3}\.){3}\d{1,3}\b")
_HOME = re.compile(r"(?:/home|/Users|[A-Za-z]:\\+Users)([/\\]+)[^/\\\s\"':]+")
# an invented key, such as sk-proj-example, has no long run of letters and digits
_REAL = re.compile(r"(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{16,}", re.ASCII)


def redact(text: str) -> str:
    """The text with a mark in place of each thing that is somebody's own, as the browser sends it."""
    for pattern, to in STEPS:
        text = pattern.sub(to, text)
    return text


def redact_program(text: str) -> str:
    """A program without keys, passwords, mail addresses, hosts in addresses, and home folders; it can be run still."""
    for pattern, to in _KEYS:
        text = pattern.sub(to, text)
    text = _SECRET.sub(r"\1\2<secret>\2", text)
    text = STEPS[4][0].sub("<mail>", text)
    return _HOME.sub(r"~", _NUMBERS.sub("127.0.0.1", _HOST.sub("host.example", text)))


def key_line(text: str) -> int:
    """The 1-based line of a program with what looks like a real key; 0 when there is none."""
    for pattern, _ in _KEYS:
        for match in pattern.finditer(text):
            if _REAL.search(match[0]) or match[0].startswith("-----"):
                return text.count("\n", 0, match.start()) + 1
    return 0
