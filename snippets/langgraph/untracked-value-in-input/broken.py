from typing import Annotated, TypedDict

import httpx
from langgraph.channels import UntrackedValue
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    shop: Annotated[httpx.Client, UntrackedValue]
    order: str
    link: str


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


builder = StateGraph(State).add_node("find", find).add_edge(START, "find")
graph = builder.compile(checkpointer=InMemorySaver())
shop = httpx.Client(base_url="https://shop.example")
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"order": "A-17", "shop": shop}, config)
