from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.types import Command


@tool
def ask_billing(problem: str) -> Command:
    """Hand the customer over to billing."""
    task = {"messages": [("user", f"For billing: {problem}")]}
    return Command(graph=Command.PARENT, goto="billing", update=task)


front_desk = create_agent(ChatOpenAI(model="gpt-4o-mini"), [ask_billing])
front_desk.invoke({"messages": [("user", "I was charged twice")]})
