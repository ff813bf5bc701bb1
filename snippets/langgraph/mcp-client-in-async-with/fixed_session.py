import asyncio
import sys

from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.tools import load_mcp_tools

orders = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}


async def main():
    client = MultiServerMCPClient({"orders": orders})
    async with client.session("orders") as session:
        tools = await load_mcp_tools(session)
        print([tool.name for tool in tools])
        #> ['order_status']


asyncio.run(main())
