"""Serves look-ups to coding agents by the Model Context Protocol: explain an error, read a page, get the fix.

  errata mcp                     over standard input and output, for an agent on this machine
  errata mcp --port 8765         over streamable HTTP on 127.0.0.1

It needs the package `mcp`: pip install "errata[mcp]".
"""

from __future__ import annotations

import argparse
import sys

HELP = "serve look-ups to coding agents"


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
    server = FastMCP("errata", host="127.0.0.1", port=options.port or 8765, log_level="WARNING")

    @server.tool()
    def explain_error(text: str, limit: int = 3) -> dict:
        """Finds the pages that explain an error. Paste the traceback or message as it is; nothing leaves this machine."""
        return lookup.explain_error(index, text, limit)

    @server.tool()
    def read_page(page: str, offset: int = 0) -> dict:
        """Reads a page, with its programs and recorded errors, as Markdown."""
        return lookup.read_page(page, offset)

    @server.tool()
    def get_fix(page: str, case: str = "", versions: dict[str, str] | None = None) -> dict:
        """Gives the program that works, for the installed versions, such as {"langgraph": "0.3.34"}."""
        return lookup.get_fix(page, case, versions)

    server.run("streamable-http" if options.port else "stdio")
    return 0
