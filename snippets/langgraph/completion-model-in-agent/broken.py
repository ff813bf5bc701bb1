from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import OpenAI


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


agent = create_agent(OpenAI(model="gpt-4o-mini"), [find_order])
agent.invoke({"messages": [("user", "Where is order 17?")]})
