import asyncio

from langchain.agents import create_agent
from langchain_core.tools import StructuredTool


def order_status(number: int) -> str:
    """Says where an order is."""
    return f"order {number} is on its way"


async def aorder_status(number: int) -> str:
    return order_status(number)


tool = StructuredTool.from_function(order_status, coroutine=aorder_status)
agent = create_agent("openai:gpt-4o-mini", [tool])
question = {"messages": [("user", "Where is order 17?")]}
results = [agent.invoke(question), asyncio.run(agent.ainvoke(question))]
assert results[0]["messages"][2].text == "order 17 is on its way"
assert results[1]["messages"][2].text == "order 17 is on its way"
