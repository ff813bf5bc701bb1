import asyncio
import sys

from autogen_ext.tools.mcp import StdioServerParams, mcp_server_tools

# the interpreter that runs this program, by its full path
orders = StdioServerParams(command=sys.executable, args=["orders_server.py"])


async def main() -> None:
    tools = await mcp_server_tools(orders)
    print([tool.name for tool in tools])
    #> ['status']


asyncio.run(main())
