import asyncio
import sys

from langchain_mcp_adapters.client import MultiServerMCPClient

orders = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}


def load_tools():
    client = MultiServerMCPClient({"orders": orders})
    return asyncio.run(client.get_tools())


print([tool.name for tool in load_tools()])
#> ['order_status']
