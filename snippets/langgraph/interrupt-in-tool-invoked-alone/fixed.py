from langchain_core.messages import AIMessage
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode
from langgraph.types import Command, interrupt


@tool
def refund(order: int) -> str:
    """Refunds an order after approval."""
    answer = interrupt(f"Refund order {order}?")
    return "refunded" if answer == "yes" else "refused"


def test_refund():
    builder = StateGraph(MessagesState).add_node(ToolNode([refund]))
    graph = builder.add_edge(START, "tools").compile(InMemorySaver())
    thread = {"configurable": {"thread_id": "test"}}
    call = {"name": "refund", "args": {"order": 17}, "id": "call_1"}
    graph.invoke({"messages": [AIMessage("", tool_calls=[call])]}, thread)
    state = graph.invoke(Command(resume="yes"), thread)
    assert state["messages"][-1].text == "refunded"


test_refund()
