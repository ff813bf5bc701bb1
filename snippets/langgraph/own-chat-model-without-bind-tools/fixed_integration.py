import os

from langchain.agents import create_agent
from langchain.tools import tool
from langchain_openai import ChatOpenAI


@tool
def find_order(number: str) -> str:
    """Find an order by its number."""
    return "shipped"


# the gateway speaks the protocol of OpenAI, so its integration fits
model = ChatOpenAI(model="gpt-4o-mini", base_url=os.environ["OPENAI_BASE_URL"])
agent = create_agent(model, [find_order])
result = agent.invoke({"messages": [("user", "Where is order 17?")]})
print([message.content for message in result["messages"]])
#> ['Where is order 17?', '', 'shipped', 'It was shipped.']
