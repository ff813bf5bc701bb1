from typing import TypedDict

from langchain_core.tools import tool
from langgraph.graph import START, StateGraph
from langgraph.prebuilt.tool_executor import ToolExecutor, ToolInvocation


class Ticket(TypedDict):
    order: int
    status: str


@tool
def order_status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} has left the warehouse."


executor = ToolExecutor([order_status])


def look_up(ticket: Ticket):
    call = ToolInvocation(tool="order_status", tool_input={"order": ticket["order"]})
    return {"status": executor.invoke(call)}


graph = StateGraph(Ticket).add_node(look_up).add_edge(START, "look_up").compile()
print(graph.invoke({"order": 4711})["status"])
