import asyncio
import os
from typing import TypedDict

import httpx
from langgraph.graph import START, StateGraph

client = httpx.AsyncClient(
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
titles = ["Lamp", "Chair", "Table", "Shelf"]
for title in titles:
    product = asyncio.run(graph.ainvoke({"title": title}))
    print(title, len(product["vector"]))
    #> Lamp 8
