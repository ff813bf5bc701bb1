import asyncio
import sys

from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.tools import load_mcp_tools

cart = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}


async def main():
    client = MultiServerMCPClient({"cart": cart})
    async with client.session("cart") as session:
        [add] = await load_mcp_tools(session)
        for item in ("tea", "milk"):
            answer = await add.ainvoke({"item": item})
    text = answer[0]["text"]
    assert text == "tea, milk", f"after adding tea and milk the cart holds: {text}"


asyncio.run(main())
