"""The content security policy: what a page of the site may load and run. No inline script, no inline style, no other host."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
HEADER_ONLY = {"frame-ancestors": "'none'"}
"""What browsers heed in the server's header alone."""

_CHARSET = re.compile(r"<meta charset=[^>]*>", re.I)
_SCRIPT = re.compile(r"<script\b([^>]*)>", re.I)
_CONTENT = re.compile(r"(<script\b[^>]*>).*?(</script)", re.I | re.S)
_DATA = re.compile(r"""type=["']?application/(?:ld\+)?json\b""", re.I)
_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(r"""\s([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")


def as_text(header: bool = False) -> str:
    """The policy as one line.

    Args:
        header: for the server's header, which may say more than a page.
    """
    rules = POLICY | (HEADER_ONLY if header else {})
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def with_policy(page: str) -> str:
    """A page that states the policy, right after its character set: what stands above is not held to it.

    Raises:
        ValueError: the page names no character set.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(as_text(), quote=False)}">'
    text, found = _CHARSET.subn(lambda match: match[0] + meta, page, count=1)
    if not found:
        raise ValueError("there is no <meta charset=…> to state the policy after")
    return text


def refused(page: str) -> Iterator[str]:
    """What the policy would not let a browser do, a sentence each."""
    for attributes in _SCRIPT.findall(page):
        if not re.search(r"\bsrc=", attributes) and not _DATA.search(attributes):
            yield f"a script stands in the page: <script{attributes}>; put it into a file below docs/assets/"
    if re.search(r"<style\b", page, re.I):
        yield "a <style> stands in the page; put it into docs/assets/errata.css"
    for tag in _TAG.findall(_CONTENT.sub(r"\1\2", page)):
        for name, *values in _ATTRIBUTE.findall(tag):
            value = html.unescape("".join(values)).strip()
            if name.lower() == "style":
                yield f"a style stands in the page: {tag[:90]}; use a class, or an attribute such as fill"
            elif re.fullmatch(r"on[a-z]+", name, re.I):
                yield f"a script stands in an attribute: {tag[:90]}; listen in a script"
            elif name.lower() in ("href", "src", "action") and value.lower().startswith("javascript:"):
                yield f"an address is a script: {tag[:90]}"
