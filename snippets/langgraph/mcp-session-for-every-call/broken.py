import asyncio
import sys

from langchain_mcp_adapters.client import MultiServerMCPClient

cart = {"command": sys.executable, "args": ["server.py"], "transport": "stdio"}


async def main():
    client = MultiServerMCPClient({"cart": cart})
    [add] = await client.get_tools()
    for item in ("tea", "milk"):
        answer = await add.ainvoke({"item": item})
    text = answer[0]["text"]
    assert text == "tea, milk", f"after adding tea and milk the cart holds: {text}"


asyncio.run(main())
