import asyncio
import os
from typing import TypedDict

import httpx
from celery import Celery
from langgraph.graph import START, StateGraph

BASE_URL = os.environ["OPENAI_BASE_URL"]
HEADERS = {"authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}


class Product(TypedDict):
    title: str
    vector: list[float]


async def embed(product: Product):
    request = {"model": "text-embedding-3-small", "input": product["title"]}
    async with httpx.AsyncClient(base_url=BASE_URL, headers=HEADERS) as client:
        reply = await client.post("/embeddings", json=request)
    return {"vector": reply.json()["data"][0]["embedding"]}


graph = StateGraph(Product).add_node(embed).add_edge(START, "embed").compile()
app = Celery("products")


@app.task(name="embed")
def embed_task(title: str) -> int:
    return len(asyncio.run(graph.ainvoke({"title": title}))["vector"])
