from typing import Annotated, TypedDict

import httpx
from langgraph.channels import UntrackedValue
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    shop: Annotated[httpx.Client, UntrackedValue]
    order: str
    link: str


def connect(state: State):
    return {"shop": httpx.Client(base_url="https://shop.example")}


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


builder = StateGraph(State).add_sequence([connect, find]).add_edge(START, "connect")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
result = graph.invoke({"order": "A-17"}, config)
print(result["link"])
#> https://shop.example/orders/A-17
print(graph.get_state(config).values)
#> {'order': 'A-17', 'link': 'https://shop.example/orders/A-17'}
