from typing import TypedDict

import httpx
from langgraph.cache.memory import InMemoryCache
from langgraph.graph import START, StateGraph
from langgraph.types import CachePolicy

shop = httpx.Client(base_url="https://shop.example")
calls = []


class State(TypedDict):
    order: str
    link: str


def find(state: State):
    calls.append(state["order"])
    return {"link": f"{shop.base_url}/orders/{state['order']}"}


builder = StateGraph(State).add_node("find", find, cache_policy=CachePolicy())
graph = builder.add_edge(START, "find").compile(cache=InMemoryCache())
graph.invoke({"order": "A-17"})
result = graph.invoke({"order": "A-17"})
print(result["link"])
#> https://shop.example/orders/A-17
assert calls == ["A-17"]  # the second answer came from the cache
