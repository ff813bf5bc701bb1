from typing import TypedDict

import httpx
from langgraph.checkpoint import MemorySaver
from langgraph.graph import StateGraph


class State(TypedDict):
    shop: httpx.Client
    order: str
    link: str


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


builder = StateGraph(State)
builder.add_node("find", find)
builder.set_entry_point("find")
builder.set_finish_point("find")
graph = builder.compile(checkpointer=MemorySaver())
shop = httpx.Client(base_url="https://shop.example")
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"shop": shop, "order": "A-17"}, config)
