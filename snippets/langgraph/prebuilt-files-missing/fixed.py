from langchain_core.messages import AIMessage
from langchain_core.tools import tool
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode


@tool
def order_status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} has left the warehouse."


builder = StateGraph(MessagesState).add_node("tools", ToolNode([order_status]))
graph = builder.add_edge(START, "tools").compile()
call = {"name": "order_status", "args": {"order": 4711}, "id": "1"}
result = graph.invoke({"messages": [AIMessage("", tool_calls=[call])]})
print(result["messages"][-1].content)
#> Order 4711 has left the warehouse.
