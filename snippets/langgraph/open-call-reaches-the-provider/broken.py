from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import interrupt


@tool
def refund(order: str) -> str:
    """Refund an order after a person agreed."""
    return f"{order}: {interrupt('Refund it?')}"


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, [refund], checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "customer-1"}}
agent.invoke({"messages": [("user", "Refund order 17")]}, thread)
agent.invoke({"messages": [("user", "Yes, do it")]}, thread)
