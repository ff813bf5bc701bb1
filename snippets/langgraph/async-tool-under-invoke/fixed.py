import asyncio

from langchain.agents import create_agent
from langchain.tools import tool


@tool
async def order_status(number: int) -> str:
    """Says where an order is."""
    return f"order {number} is on its way"


agent = create_agent("openai:gpt-4o-mini", [order_status])
question = {"messages": [("user", "Where is order 17?")]}
answer = asyncio.run(agent.ainvoke(question))
print(answer["messages"][-1].text)
#> It is on its way.
