import asyncio
import sys
from pathlib import Path

from autogen_ext.tools.mcp import McpWorkbench, StdioServerParams

command = Path("orders-mcp")


def install() -> None:
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" orders_server.py\n')
    command.chmod(0o755)


async def main() -> None:
    async with McpWorkbench(
        StdioServerParams(command=str(command.resolve()))
    ) as orders:
        try:
            await orders.list_tools()
        except FileNotFoundError:
            install()
            await orders.stop()
            await orders.start()
            tools = await orders.list_tools()
            print([tool["name"] for tool in tools])
            #> ['status']


asyncio.run(main())
