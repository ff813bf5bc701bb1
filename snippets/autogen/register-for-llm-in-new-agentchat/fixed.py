import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="gpt-4o-mini")


def look_up(order: int) -> str:
    """Looks an order up in the warehouse."""
    return f"Order {order} left on Monday."


# one agent asks for the tool and runs it
support = AssistantAgent("support", model, tools=[look_up])
result = asyncio.run(support.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> Order 4711 left on Monday.
