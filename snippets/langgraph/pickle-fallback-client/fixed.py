from typing import TypedDict

import httpx
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph

shop = httpx.Client(base_url="https://shop.example")


class State(TypedDict):
    order: str
    link: str


def find(state: State):
    return {"link": f"{shop.base_url}/orders/{state['order']}"}


saver = InMemorySaver()
builder = StateGraph(State).add_node("find", find).add_edge(START, "find")
graph = builder.compile(checkpointer=saver)
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"order": "A-17"}, config)
print(graph.get_state(config).values["link"])
#> https://shop.example/orders/A-17
