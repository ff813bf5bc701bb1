import asyncio
import sys

from langchain_mcp_adapters.client import MultiServerMCPClient

orders = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}


async def main():
    client = MultiServerMCPClient({"orders": orders})
    tools = await client.get_tools()
    print([tool.name for tool in tools])
    #> ['order_status']


asyncio.run(main())
