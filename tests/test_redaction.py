"""Redaction: the rules in Python and those of the browser take out the same; messages and programs keep what they need."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from errata.redaction import key_line, redact, redact_program
from errata.runtimes.node import node

SCRIPT = Path(__file__).parent.parent / "docs/assets/redact.js"
EXAMPLES = {
    "training failed for alice@example.com": "training failed for <mail>",
    "with key sk-abc123def456ghi789": "with key <key>",
    "Incorrect API key provided: AIzaSyD-1234567890": "Incorrect API key provided: <key>",
    "bearer eyJhbGciOi.eyJzdWIiOi.c2ln": "bearer <token>",
    "got eyJhbGciOi.eyJzdWIiOi.c2ln": "got <token>",
    'password="hunter2"': 'password="<secret>"',
    "POST https://llm.corp.example/v1/chat failed": "POST <address> failed",
    "cannot reach 10.0.3.4:5432": "cannot reach <host>",
    "cannot reach fe80:0:0:0:1": "cannot reach <host>",
    "cannot resolve db7.internal": "cannot resolve <host>",
    'server "host": "db7" is down': 'server "host": "<host>" is down',
    r"no such file: C:\Users\alice\notes.txt": "no such file: <path>",
    "no such file: /home/alice/notes.txt": "no such file: <path>",
    "no such file: ~/work/notes.txt": "no such file: <path>",
    "run 0123456789abcdef01234567 ended": "run <id> ended",
    "id Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9v ended": "id <id> ended",
    "-----BEGIN PRIVATE KEY-----\nMIIE\n": "<key>",
    "Expected dict, got ['x']": "Expected dict, got ['x']",
    "token abc123 expired": "token <secret> expired",
    "Authorization: Bearer abc": "Authorization: Bearer <secret>",
    "No module named 'pkg_resources'": "No module named 'pkg_resources'",
    "No module named 'hf_hub_download'": "No module named 'hf_hub_download'",
    "Token limit exceeded": "Token limit exceeded",
    "no attribute 'on_get_the_state_of_the_checkpointer'": "no attribute 'on_get_the_state_of_the_checkpointer'",
}


@pytest.mark.parametrize("text", EXAMPLES)
def test_what_is_taken_out(text):
    """Each step has an example."""
    assert redact(text) == EXAMPLES[text]


def test_the_browser_takes_out_the_same():
    """The rules are written twice; the examples hold them together."""
    program = f"""
        const {{ redact }} = await import({json.dumps(SCRIPT.as_uri())});
        console.log(JSON.stringify({json.dumps(list(EXAMPLES))}.map(redact)));
    """
    command = [node(), "--no-warnings", "--input-type=module", "--eval", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == list(EXAMPLES.values())


def test_a_program_can_be_run_still():
    """Names of variables stay; what they are given goes."""
    program = (
        'token = os.environ["TOKEN"]\n'
        'client = Client("https://llm.corp.io/v1", api_key="hunter2", user="alice@example.com")\n'
        'open("/home/alice/notes.txt")\n'
        'connect("10.0.3.4"), connect("127.0.0.1"), "http://127.0.0.1:8000"\n'
        'import pkg_resources\nkey = "sk-abc123def456ghi789"\n'
    )
    assert redact_program(program) == (
        'token = os.environ["TOKEN"]\n'
        'client = Client("https://host.example/v1", api_key="<secret>", user="<mail>")\n'
        'open("~/notes.txt")\n'
        'connect("127.0.0.1"), connect("127.0.0.1"), "http://127.0.0.1:8000"\n'
        'import pkg_resources\nkey = "<key>"\n'
    )


def test_a_real_key_is_told_from_an_invented_one():
    """By its length, and by letters and digits in one run."""
    assert key_line('\nkey = "sk-proj-Zx81kQ0vT2mNb7Ya"\n') == 2
    assert (
        key_line('key = "sk-proj-example"\nother = "lsv2_pt_of_the_workspace_in_europe"\nimport pkg_resources\n') == 0
    )
