import asyncio
import sys
from contextlib import AsyncExitStack

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

server = StdioServerParameters(command=sys.executable, args=["server.py"])


class Orders:
    def __init__(self) -> None:
        self.stack = AsyncExitStack()

    async def start(self) -> None:
        streams = await self.stack.enter_async_context(stdio_client(server))
        self.session = await self.stack.enter_async_context(ClientSession(*streams))
        await self.session.initialize()

    async def stop(self) -> None:
        await self.stack.aclose()


async def main() -> None:
    orders = Orders()
    await asyncio.create_task(orders.start())  # as a web framework starts its hooks
    result = await orders.session.call_tool("order_status", {"order": 17})
    print(result.content[0].text)
    #> order 17 is on its way
    await asyncio.create_task(orders.stop())


asyncio.run(main())
