import asyncio
import sys

from langchain_mcp_adapters.client import MultiServerMCPClient

orders = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}


async def main():
    async with MultiServerMCPClient({"orders": orders}) as client:
        tools = client.get_tools()
    print([tool.name for tool in tools])


asyncio.run(main())
