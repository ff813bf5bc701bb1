from langchain.agents import create_agent
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI


@tool("look up order")
def look_up_order(number: int) -> str:
    """Says where an order is."""
    return "in Leipzig"


agent = create_agent(ChatOpenAI(model="gpt-4o-mini"), tools=[look_up_order])
result = agent.invoke({"messages": [("user", "Where is order 7?")]})
print(result["messages"][-1].content)
