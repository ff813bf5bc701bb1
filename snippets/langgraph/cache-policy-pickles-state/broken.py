from typing import TypedDict

import httpx
from langgraph.cache.memory import InMemoryCache
from langgraph.graph import START, StateGraph
from langgraph.types import CachePolicy


class State(TypedDict):
    shop: httpx.Client
    order: str
    link: str


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


builder = StateGraph(State).add_node("find", find, cache_policy=CachePolicy())
graph = builder.add_edge(START, "find").compile(cache=InMemoryCache())
shop = httpx.Client(base_url="https://shop.example")
graph.invoke({"shop": shop, "order": "A-17"})
