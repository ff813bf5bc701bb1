"""Serves look-ups to coding agents by the Model Context Protocol: explain an error, read a page, get the fix.

  errata mcp                     over standard input and output, for an agent on this machine
  errata mcp --port 8765         over streamable HTTP, at http://127.0.0.1:8765/mcp

It needs the package `mcp`: pip install "errata[mcp]".
"""

from __future__ import annotations

import argparse
import sys

HELP = "serve look-ups to coding agents"
INSTRUCTIONS = (
    "{pages} pages of errors in LangGraph, CrewAI, AutoGen and what they stand on; each cause with a program that fails, one that "
    "works and the versions both were run with. Give explain_error the whole traceback, then ask get_fix for the case it names."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--port", type=int, help="serve streamable HTTP on this port instead of standard input and output"
    )


def run(options: argparse.Namespace) -> int:
    """Serves until the client leaves."""
    try:
        from mcp.server.fastmcp import FastMCP
    except ImportError:
        print('errata: the package mcp is missing; install it with pip install "errata[mcp]"', file=sys.stderr)
        return 2
    from errata import lookup

    index = lookup.open_index()
    # without sessions, and with each answer sent once: nothing is kept for a client that has left
    server = FastMCP(
        "errata",
        instructions=INSTRUCTIONS.format(pages=len(index.pages)),
        host="127.0.0.1",
        port=8765 if options.port is None else options.port,
        log_level="WARNING",
        stateless_http=True,
        json_response=True,
    )

    @server.tool(structured_output=False)
    def explain_error(text: str, limit: int = 3) -> dict:
        """Finds the pages that explain an error. Paste the traceback or message as it is; nothing leaves this machine."""
        return lookup.explain_error(index, text, limit)

    @server.tool(structured_output=False)
    def read_page(page: str, offset: int = 0) -> dict:
        """Reads a page, with its programs and recorded errors, as Markdown; a long one in parts, on from `next_offset`."""
        return lookup.read_page(page, offset)

    @server.tool(structured_output=False)
    def get_fix(page: str, case: str = "", versions: dict[str, str] | None = None) -> dict:
        """Gives the program that works, for versions such as {"langgraph": "0.3.34"}; without them, for those installed here."""
        return lookup.get_fix(page, case, versions)

    server.run("stdio" if options.port is None else "streamable-http")
    return 0
