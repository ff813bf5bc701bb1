from typing import TypedDict

import httpx
from langgraph.checkpoint import MemorySaver
from langgraph.graph import StateGraph

shop = httpx.Client(base_url="https://shop.example")


class State(TypedDict):
    order: str
    link: str


def find(state: State):
    return {"link": f"{shop.base_url}/orders/{state['order']}"}


builder = StateGraph(State)
builder.add_node("find", find)
builder.set_entry_point("find")
builder.set_finish_point("find")
graph = builder.compile(checkpointer=MemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
result = graph.invoke({"order": "A-17"}, config)
print(result["link"])
#> https://shop.example/orders/A-17
