from langchain.tools import tool
from langchain_core.messages import ToolMessage
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.prebuilt import create_react_agent
from langgraph.types import interrupt


@tool
def refund(order: str) -> str:
    """Refund an order after a person agreed."""
    return f"{order}: {interrupt('Refund it?')}"


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_react_agent(model, [refund], checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "customer-1"}}
agent.invoke({"messages": [("user", "Refund order 17")]}, thread)
# the customer changed the subject: every open call gets an answer first
open_calls = agent.get_state(thread).values["messages"][-1].tool_calls
answers = [ToolMessage("withdrawn", tool_call_id=call["id"]) for call in open_calls]
result = agent.invoke({"messages": [*answers, ("user", "Leave it")]}, thread)
print([message.content for message in result["messages"]])
#> ['Refund order 17', '', 'withdrawn', 'Leave it', 'Done.']
