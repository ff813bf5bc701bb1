from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import interrupt


class Order(TypedDict):
    item: str
    address: str


def ask_address(state: Order):
    return {"address": interrupt("Where to?")}


shipping = StateGraph(Order).add_node(ask_address).add_edge(START, "ask_address")
shipping = shipping.compile()
shop = StateGraph(Order).add_node("shipping", shipping).add_edge(START, "shipping")
shop = shop.compile(checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "order-1"}}
shop.invoke({"item": "lamp"}, thread)
print(shipping.get_state(thread).next)
