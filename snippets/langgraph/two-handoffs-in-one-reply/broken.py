from langchain.tools import ToolRuntime, tool
from langchain_core.messages import ToolMessage
from langchain_openai import ChatOpenAI
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import create_react_agent
from langgraph.types import Command


def handoff(agent: str):
    @tool(f"ask_{agent}")
    def ask(runtime: ToolRuntime) -> Command:
        """Hand the conversation over."""
        done = ToolMessage("handed over", tool_call_id=runtime.tool_call_id)
        update = {"messages": [*runtime.state["messages"], done]}
        return Command(graph=Command.PARENT, goto=agent, update=update)

    return ask


model = ChatOpenAI(model="gpt-4o-mini")
tools = [handoff("billing"), handoff("shipping")]
builder = StateGraph(MessagesState)
builder.add_node(create_react_agent(model, tools, name="front_desk"))
builder.add_node(create_react_agent(model, [], name="billing"))
builder.add_node("shipping", lambda state: {"messages": [("ai", "On its way.")]})
builder.add_edge(START, "front_desk")
graph = builder.compile()
graph.invoke({"messages": [("user", "Refund order 17, and where is 18?")]})
