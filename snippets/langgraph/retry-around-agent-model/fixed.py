from langchain.agents import create_agent
from langchain.agents.middleware import ModelRetryMiddleware
from langchain.tools import tool
from langchain_openai import ChatOpenAI


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


model = ChatOpenAI(model="gpt-4o-mini")
agent = create_agent(model, [find_order], middleware=[ModelRetryMiddleware()])
result = agent.invoke({"messages": [("user", "Where is order 17?")]})
print(result["messages"][-1].content)
#> It was shipped.
