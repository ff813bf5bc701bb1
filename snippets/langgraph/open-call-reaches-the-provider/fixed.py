from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command, interrupt


@tool
def refund(order: str) -> str:
    """Refund an order after a person agreed."""
    return f"{order}: {interrupt('Refund it?')}"


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, [refund], checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "customer-1"}}
agent.invoke({"messages": [("user", "Refund order 17")]}, thread)
result = agent.invoke(Command(resume="Yes, do it"), thread)
print([message.content for message in result["messages"]])
#> ['Refund order 17', '', '17: Yes, do it', 'Done.']
