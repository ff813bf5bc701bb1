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
one_at_a_time = model.bind_tools(tools, parallel_tool_calls=False)
builder = StateGraph(MessagesState)
builder.add_node(create_react_agent(one_at_a_time, tools, name="front_desk"))
builder.add_node(create_react_agent(model, [], name="billing"))
builder.add_edge(START, "front_desk")
graph = builder.compile()
result = graph.invoke({"messages": [("user", "Refund order 17, and where is 18?")]})
print([message.content for message in result["messages"][2:]])
#> ['handed over', 'Refunded.']
