import asyncio
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

server = StdioServerParameters(command=sys.executable, args=["server.py"])


async def order_status(order: int) -> str:
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        result = await session.call_tool("order_status", {"order": order})
    # outside the blocks nothing wraps an error any more
    return result.content[0].text


print(asyncio.run(order_status(17)))
#> order 17 is on its way
