from typing import TypedDict

import httpx
from langgraph.cache.memory import InMemoryCache
from langgraph.graph import START, StateGraph
from langgraph.types import CachePolicy

calls = []


class State(TypedDict):
    shop: httpx.Client
    order: str
    link: str


def find(state: State):
    calls.append(state["order"])
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


policy = CachePolicy(key_func=lambda state: state["order"])
builder = StateGraph(State).add_node("find", find, cache_policy=policy)
graph = builder.add_edge(START, "find").compile(cache=InMemoryCache())
shop = httpx.Client(base_url="https://shop.example")
graph.invoke({"shop": shop, "order": "A-17"})
result = graph.invoke({"shop": shop, "order": "A-17"})
print(result["link"])
#> https://shop.example/orders/A-17
assert calls == ["A-17"]  # the second answer came from the cache
