import asyncio
import json
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

server = StdioServerParameters(command=sys.executable, args=["server.py"])


async def main() -> None:
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        result = await session.call_tool("order_status", {"order": 17})
        print(json.loads(result.content[0].text)["status"])


try:
    asyncio.run(main())
except* json.JSONDecodeError as group:
    error = group
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
print(error)
#> Expecting value: line 1 column 1 (char 0)
