import asyncio

from autogen_ext.tools.mcp import StdioServerParams, mcp_server_tools

orders = StdioServerParams(command="orders-mcp", args=["--stdio"])


async def main() -> None:
    tools = await mcp_server_tools(orders)
    print([tool.name for tool in tools])


asyncio.run(main())
