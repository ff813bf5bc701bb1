import asyncio
import os
import threading
from typing import TypedDict

import httpx
from celery import Celery
from celery.signals import worker_process_init
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
app = Celery("products")


loop = asyncio.new_event_loop()


@worker_process_init.connect
def start_loop(**_):
    # one loop for the life of the worker process, in a thread of its own
    threading.Thread(target=loop.run_forever, daemon=True).start()


@app.task(name="embed")
def embed_task(title: str) -> int:
    run = asyncio.run_coroutine_threadsafe(graph.ainvoke({"title": title}), loop)
    return len(run.result()["vector"])
