from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


model = ChatOpenAI(model="gpt-4o-mini").with_retry(stop_after_attempt=3)
agent = create_agent(model, [find_order])
agent.invoke({"messages": [("user", "Where is order 17?")]})
