import asyncio
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

server = StdioServerParameters(command=sys.executable, args=["server.py"])


class Orders:
    async def start(self) -> None:
        self.ready, self.closing = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(self.run())
        await self.ready.wait()

    async def run(self) -> None:
        async with stdio_client(server) as streams, ClientSession(*streams) as session:
            await session.initialize()
            self.session = session
            self.ready.set()
            await self.closing.wait()

    async def stop(self) -> None:
        self.closing.set()
        await self.task


async def main() -> None:
    orders = Orders()
    await asyncio.create_task(orders.start())  # as a web framework starts its hooks
    result = await orders.session.call_tool("order_status", {"order": 17})
    print(result.content[0].text)
    #> order 17 is on its way
    await asyncio.create_task(orders.stop())


asyncio.run(main())
