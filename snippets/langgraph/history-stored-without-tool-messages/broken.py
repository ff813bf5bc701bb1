from langchain.tools import tool
from langchain_core.messages import filter_messages
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


agent = create_react_agent(ChatOpenAI(model="gpt-4o-mini"), [find_order])
first = agent.invoke({"messages": [("user", "Where is order 17?")]})
saved = filter_messages(first["messages"], include_types=["human", "ai"])
agent.invoke({"messages": [*saved, ("user", "Thanks!")]})
