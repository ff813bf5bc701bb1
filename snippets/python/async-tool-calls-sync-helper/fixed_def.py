import asyncio

from langchain_core.messages import AIMessage
from langchain_core.tools import tool
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode


async def fetch_status(order: str) -> str:
    await asyncio.sleep(0.01)
    return f"order {order} has left the warehouse"


def status_of(order: str) -> str:
    return asyncio.run(fetch_status(order))


@tool
def order_status(order: str) -> str:
    """Says where an order is."""
    return status_of(order)


graph = StateGraph(MessagesState)
graph.add_node("tools", ToolNode([order_status]))
graph.add_edge(START, "tools")
call = {"name": "order_status", "args": {"order": "17"}, "id": "call_1"}
turn = {"messages": [AIMessage("", tool_calls=[call])]}
result = asyncio.run(graph.compile().ainvoke(turn))
print(result["messages"][-1].content)
#> order 17 has left the warehouse
