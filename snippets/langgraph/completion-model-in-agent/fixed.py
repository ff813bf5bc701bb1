from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


agent = create_agent(ChatOpenAI(model="gpt-4o-mini"), [find_order])
result = agent.invoke({"messages": [("user", "Where is order 17?")]})
print(result["messages"][-1].content)
#> It was shipped.
