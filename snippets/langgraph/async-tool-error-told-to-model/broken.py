from langchain_core.messages import AIMessage
from langchain_core.tools import tool
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode


@tool
async def order_status(number: int) -> str:
    """Says where an order is."""
    return f"order {number} is on its way"


tools = ToolNode([order_status], handle_tool_errors=True)
graph = StateGraph(MessagesState).add_node(tools).add_edge(START, "tools").compile()
call = {"name": "order_status", "args": {"number": 17}, "id": "call_1"}
state = graph.invoke({"messages": [AIMessage("", tool_calls=[call])]})
told = state["messages"][-1]
assert told.status == "success", f"the model was told: {told.text}"
