import asyncio
import sys
from contextlib import AsyncExitStack

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

server = StdioServerParameters(command=sys.executable, args=["server.py"])


async def connect(stack: AsyncExitStack) -> ClientSession:
    streams = await stack.enter_async_context(stdio_client(server))
    session = await stack.enter_async_context(ClientSession(*streams))
    await session.initialize()
    return session


async def main() -> None:
    async with AsyncExitStack() as stack:
        sessions = await asyncio.gather(connect(stack), connect(stack))
        for session in sessions:
            tools = await session.list_tools()
            print(tools.tools[0].name)
            #> order_status
            #> order_status


asyncio.run(main())
