from typing import TypedDict

import httpx
from langgraph.checkpoint.memory import MemorySaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    shop: httpx.Client
    order: str
    link: str


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


builder = StateGraph(State).add_node("find", find).add_edge(START, "find")
graph = builder.compile(checkpointer=MemorySaver())
shop = httpx.Client(base_url="https://shop.example")
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"shop": shop, "order": "A-17"}, config)
