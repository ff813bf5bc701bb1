from langchain.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


agent = create_react_agent(ChatOpenAI(model="gpt-4o-mini"), [find_order])
first = agent.invoke({"messages": [("user", "Where is order 17?")]})
saved = first["messages"]
result = agent.invoke({"messages": [*saved, ("user", "Thanks!")]})
print([message.type for message in result["messages"]])
#> ['human', 'ai', 'tool', 'ai', 'human', 'ai']
