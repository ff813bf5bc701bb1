from langchain.agents import AgentState, create_agent
from langchain.tools import ToolRuntime, tool
from langchain_core.messages import ToolMessage
from langchain_openai import ChatOpenAI
from langgraph.types import Command


class Support(AgentState):
    orders: list[str]


@tool
def look_up(order: str, runtime: ToolRuntime) -> Command:
    """Look up an order."""
    answer = ToolMessage("shipped", tool_call_id=runtime.tool_call_id)
    return Command(update={"orders": [order], "messages": [answer]})


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, [look_up], state_schema=Support)
agent.invoke({"messages": [("user", "Where are my orders 17 and 18?")]})
