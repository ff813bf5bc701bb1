import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient


def look_up(order: int) -> str:
    """Looks an order up in the warehouse."""
    return f"Order {order} left on Monday."


info = ModelInfo(
    vision=False,
    function_calling=True,
    json_output=False,
    structured_output=False,
    family="unknown",
)
model = OpenAIChatCompletionClient(model="mistral-small:24b", model_info=info)
support = AssistantAgent("support", model, tools=[look_up])
result = asyncio.run(support.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> Order 4711 left on Monday.
