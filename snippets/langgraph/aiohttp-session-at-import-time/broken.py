import asyncio
import os
from typing import TypedDict

import aiohttp
from langgraph.graph import START, StateGraph

URL = os.environ["OPENAI_BASE_URL"] + "/embeddings"
HEADERS = {"authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
session = aiohttp.ClientSession(headers=HEADERS)


class Product(TypedDict):
    title: str
    vector: list[float]


async def embed(product: Product):
    request = {"model": "text-embedding-3-small", "input": product["title"]}
    async with session.post(URL, json=request) as reply:
        return {"vector": (await reply.json())["data"][0]["embedding"]}


graph = StateGraph(Product).add_node(embed).add_edge(START, "embed").compile()
product = asyncio.run(graph.ainvoke({"title": "Lamp"}))
print(len(product["vector"]))
