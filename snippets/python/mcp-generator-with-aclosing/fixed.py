import asyncio
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

server = StdioServerParameters(command=sys.executable, args=["server.py"])


async def statuses(session: ClientSession, orders: list[int]):
    for order in orders:
        result = await session.call_tool("order_status", {"order": order})
        yield result.content[0].text


async def main() -> None:
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        async for status in statuses(session, [17, 18]):
            print(status)
            #> order 17 is on its way
            break


asyncio.run(main())
