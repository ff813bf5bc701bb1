from langchain_core.messages import AIMessage
from langchain_core.tools import StructuredTool
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode


async def order_status(number: int) -> str:
    """Says where an order is."""
    return f"order {number} is on its way"


tool = StructuredTool.from_function(order_status)
graph = StateGraph(MessagesState).add_node(ToolNode([tool]))
graph = graph.add_edge(START, "tools").compile()
call = {"name": "order_status", "args": {"number": 17}, "id": "call_1"}
state = graph.invoke({"messages": [AIMessage("", tool_calls=[call])]})
told = state["messages"][-1].text
assert "on its way" in told, f"the model was told: {told}"
