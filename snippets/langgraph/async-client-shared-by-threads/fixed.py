import asyncio
import os
from typing import TypedDict

import httpx
from langgraph.graph import START, StateGraph

client = httpx.AsyncClient(
    limits=httpx.Limits(max_connections=1),
    base_url=os.environ["OPENAI_BASE_URL"],
    headers={"authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"},
)


class Product(TypedDict):
    title: str
    vector: list[float]


async def embed(product: Product):
    request = {"model": "text-embedding-3-small", "input": product["title"]}
    reply = await client.post("/embeddings", json=request)
    return {"vector": reply.json()["data"][0]["embedding"]}


graph = StateGraph(Product).add_node(embed).add_edge(START, "embed").compile()


async def embed_all(titles: list[str]) -> list[int]:
    products = await asyncio.gather(
        *(graph.ainvoke({"title": each}) for each in titles)
    )
    return [len(product["vector"]) for product in products]


# tasks of one loop may share one connection: they wait in line
assert asyncio.run(embed_all(["Lamp", "Chair", "Table"])) == [8] * 3
