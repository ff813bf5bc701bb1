import operator
from typing import Annotated, TypedDict

import httpx
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Send


class State(TypedDict):
    orders: list[str]
    links: Annotated[list[str], operator.add]


def per_order(state: State):
    shop = httpx.Client(base_url="https://shop.example")
    return [Send("link", {"order": order, "shop": shop}) for order in state["orders"]]


def link(task: dict):
    return {"links": [f"{task['shop'].base_url}/orders/{task['order']}"]}


builder = StateGraph(State).add_node("link", link)
builder.add_conditional_edges(START, per_order, ["link"])
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "customer-1"}}
print(graph.invoke({"orders": ["A-17", "A-18"]}, config)["links"])
