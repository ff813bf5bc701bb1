import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
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


def embed_in_thread(title: str) -> bool:
    run = asyncio.wait_for(graph.ainvoke({"title": title}), timeout=1.5)
    try:
        return len(asyncio.run(run)["vector"]) == 8
    except TimeoutError:
        return False


with ThreadPoolExecutor(3) as pool:
    answered = list(pool.map(embed_in_thread, ["Lamp", "Chair", "Table"]))
waiting = answered.count(False)
assert not waiting, f"{waiting} of 3 threads never got their answer"
