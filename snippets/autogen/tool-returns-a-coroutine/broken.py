import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def ask_warehouse(order: int) -> str:
    return f"Order {order} left on Monday."


def look_up(order: int) -> str:
    """Looks an order up in the warehouse."""
    return ask_warehouse(order)


model = OpenAIChatCompletionClient(model="gpt-4o-mini")
support = AssistantAgent("support", model, tools=[look_up])
result = asyncio.run(support.run(task="Where is order 4711?"))
answer = result.messages[-1].content
assert "Monday" in answer, f"the model is told that the order is {answer}"
