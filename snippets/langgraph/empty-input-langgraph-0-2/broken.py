from typing import TypedDict

from langgraph.graph import START, StateGraph


class Order(TypedDict):
    number: int
    status: str


def look_up(order: Order):
    return {"status": f"Order {order.get('number', 4711)} is on its way."}


builder = StateGraph(Order)
builder.add_node("look_up", look_up)
builder.add_edge(START, "look_up")
graph = builder.compile()
graph.invoke({})
