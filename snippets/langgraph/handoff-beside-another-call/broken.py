from langchain.tools import ToolRuntime, tool
from langchain_core.messages import ToolMessage
from langchain_openai import ChatOpenAI
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import create_react_agent
from langgraph.types import Command


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


@tool
def ask_billing(runtime: ToolRuntime) -> Command:
    """Hand the conversation over to billing."""
    done = ToolMessage("handed over", tool_call_id=runtime.tool_call_id)
    update = {"messages": [*runtime.state["messages"], done]}
    return Command(graph=Command.PARENT, goto="billing", update=update)


model = ChatOpenAI(model="gpt-4o-mini")
tools = [ask_billing, find_order]
builder = StateGraph(MessagesState)
builder.add_node(create_react_agent(model, tools, name="front_desk"))
builder.add_node(create_react_agent(model, [], name="billing"))
builder.add_edge(START, "front_desk")
graph = builder.compile()
graph.invoke({"messages": [("user", "Refund order 17, and where is 18?")]})
