"""The server for coding agents, used by the SDK's own client over streamable HTTP: the same pages as the command line's, and no growth."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

import pytest
from conftest import CATALOGUE

ERRATA = str(Path(sys.executable).parent / "errata")
RECORDS = {page.id: CATALOGUE.cases[page.cases[0]].record for page in CATALOGUE.pages.values()}


@pytest.fixture(scope="module")
def server():
    """A server of its own process, and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([ERRATA, "mcp", "--port", str(port)], stderr=subprocess.PIPE, text=True)
    try:
        end = time.monotonic() + 60
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, process.stderr.read()
            assert time.monotonic() < end, "the server did not start"
            time.sleep(0.1)
        yield process.pid, port
    finally:
        process.terminate()
        process.wait(timeout=20)


def use(port: int, what):
    """What `what` returns, given the session of a client."""
    from mcp import ClientSession
    from mcp.client.streamable_http import streamablehttp_client

    async def run():
        async with (
            streamablehttp_client(f"http://127.0.0.1:{port}/mcp") as (read, write, _),
            ClientSession(read, write) as session,
        ):
            started = await session.initialize()
            return await what(session, started)

    # in a thread of its own: a browser of other tests keeps a loop running in this one
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(run())).result()


async def call(session, tool: str, **arguments):
    """The answer of a tool, as data."""
    result = await session.call_tool(tool, arguments)
    assert not result.isError, result.content
    assert result.structuredContent is None, "an answer is sent once"
    return json.loads(result.content[0].text)


def memory(pid: int) -> int:
    """Bytes of memory that a process holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) * 1024


def test_pages_are_those_of_the_command_line(server):
    """One record of every page: the same pages in the same order with the same confidence."""

    async def ask(session, started):
        assert started.instructions.startswith(f"{len(CATALOGUE.pages)} pages")
        return {id: (await call(session, "explain_error", text=text))["matches"] for id, text in RECORDS.items()}

    answers = use(server[1], ask)
    asked = "".join(json.dumps({"id": id, "query": text}) + "\n" for id, text in RECORDS.items())
    done = subprocess.run(
        [ERRATA, "explain", "--batch", "--limit", "3"], input=asked, capture_output=True, text=True, check=True
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    command_line = {line["id"]: [(each["page"], each["confidence"]) for each in line["matches"]] for line in lines}
    assert {id: [(each["page"], each["confidence"]) for each in found] for id, found in answers.items()} == command_line
    assert len(command_line) == len(CATALOGUE.pages)
    first = [found[0]["page"] == id for id, found in answers.items() if found]
    assert sum(first) > 0.9 * len(RECORDS)


def test_answers_are_small(server):
    """An agent reads a look-up in a few hundred words, and a page in parts that together are the page."""

    async def ask(session, _):
        found = [await call(session, "explain_error", text=text) for text in RECORDS.values()]
        fixes = [await call(session, "get_fix", page=id) for id in RECORDS]
        parts = {}
        for id in RECORDS:
            part = await call(session, "read_page", page=id)
            parts[id] = [part["markdown"]]
            while "next_offset" in part:
                part = await call(session, "read_page", page=id, offset=part["next_offset"])
                parts[id].append(part["markdown"])
        return found, fixes, parts

    found, fixes, parts = use(server[1], ask)
    assert max(len(json.dumps(each)) for each in found) < 4_000
    assert max(len(json.dumps(each)) for each in fixes) < 12_000
    assert max(len(part) for pieces in parts.values() for part in pieces) <= 10_000
    assert all(part.endswith("\n") for pieces in parts.values() for part in pieces)
    for id, pieces in parts.items():
        for case in CATALOGUE.pages[id].cases:
            assert CATALOGUE.cases[case].broken.path.read_text().rstrip("\n") in "".join(pieces)


def test_the_fix_is_for_what_is_installed(server):
    """Versions that are named count; without them those of the environment that the server runs in."""
    page = next(page for page in CATALOGUE.pages.values() if page.framework == "langgraph")

    async def ask(session, _):
        return await call(session, "get_fix", page=page.id), await call(
            session, "get_fix", page=page.id, versions={"langgraph": "0.3.34"}
        )

    here, old = use(server[1], ask)
    assert here["versions"]["langgraph"] == metadata.version("langgraph")
    assert old["versions"] == {"langgraph": "0.3.34"}
    assert here["works"] in [program.path.read_text() for program in CATALOGUE.cases[here["case"]].fixed]


def test_a_thousand_lookups_do_not_grow(server):
    """The process holds after 1,200 look-ups what it held after 200, but for what the allocator keeps."""
    pid, port = server
    texts = list(RECORDS.values())

    async def ask(session, _):
        async def look_up(times: int) -> int:
            for number in range(times):
                await call(session, "explain_error", text=texts[number % 40])
            return memory(pid)

        return await look_up(200), await look_up(1000)

    before, after = use(port, ask)
    assert after - before < 3 * 2**20


def test_other_hosts_names_are_refused(server):
    """A page in a browser cannot reach the server by a name of its own that leads to this machine."""
    body = b'{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
    request = urllib.request.Request(
        f"http://127.0.0.1:{server[1]}/mcp",
        data=body,
        headers={
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            "Host": "attacker.example",
        },
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    assert refused.value.code in (403, 421)
