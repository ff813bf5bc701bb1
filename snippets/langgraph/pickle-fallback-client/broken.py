from typing import TypedDict

import httpx
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.graph import START, StateGraph


class State(TypedDict):
    shop: httpx.Client
    order: str
    link: str


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


saver = InMemorySaver(serde=JsonPlusSerializer(pickle_fallback=True))
builder = StateGraph(State).add_node("find", find).add_edge(START, "find")
graph = builder.compile(checkpointer=saver)
shop = httpx.Client(base_url="https://shop.example")
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"shop": shop, "order": "A-17"}, config)
