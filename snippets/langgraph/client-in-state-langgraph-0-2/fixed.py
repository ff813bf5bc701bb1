from typing import TypedDict

import httpx
from langgraph.checkpoint.memory import MemorySaver
from langgraph.graph import START, StateGraph

shop = httpx.Client(base_url="https://shop.example")


class State(TypedDict):
    order: str
    link: str


def find(state: State):
    return {"link": f"{shop.base_url}/orders/{state['order']}"}


builder = StateGraph(State).add_node("find", find).add_edge(START, "find")
graph = builder.compile(checkpointer=MemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
result = graph.invoke({"order": "A-17"}, config)
print(result["link"])
#> https://shop.example/orders/A-17
