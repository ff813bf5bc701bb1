import os
from typing import TypedDict

import httpx
from celery import Celery
from langgraph.graph import START, StateGraph

client = httpx.Client(
    base_url=os.environ["OPENAI_BASE_URL"],
    headers={"authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"},
)


class Product(TypedDict):
    title: str
    vector: list[float]


def embed(product: Product):
    request = {"model": "text-embedding-3-small", "input": product["title"]}
    reply = client.post("/embeddings", json=request)
    return {"vector": reply.json()["data"][0]["embedding"]}


graph = StateGraph(Product).add_node(embed).add_edge(START, "embed").compile()
app = Celery("products")


@app.task(name="embed")
def embed_task(title: str) -> int:
    return len(graph.invoke({"title": title})["vector"])
