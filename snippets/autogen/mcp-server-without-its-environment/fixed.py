import asyncio
import os
import sys

from autogen_ext.tools.mcp import StdioServerParams, mcp_server_tools

# in your deployment: set before the process starts
os.environ["SHOP_URL"] = "https://shop.example"
orders = StdioServerParams(
    command=sys.executable,
    args=["orders_server.py"],
    env={"SHOP_URL": os.environ["SHOP_URL"]},
)


async def main() -> None:
    tools = await mcp_server_tools(orders)
    print([tool.name for tool in tools])
    #> ['status']


asyncio.run(main())
