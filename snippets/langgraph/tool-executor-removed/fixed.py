from typing import TypedDict

from langchain_core.tools import tool
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    order: int
    status: str


@tool
def order_status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} has left the warehouse."


tools = {each.name: each for each in [order_status]}


def look_up(ticket: Ticket):
    return {"status": tools["order_status"].invoke({"order": ticket["order"]})}


graph = StateGraph(Ticket).add_node(look_up).add_edge(START, "look_up").compile()
print(graph.invoke({"order": 4711})["status"])
#> Order 4711 has left the warehouse.
