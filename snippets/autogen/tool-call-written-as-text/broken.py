import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

calls: list[int] = []


def look_up(order: int) -> str:
    """Looks an order up in the warehouse."""
    calls.append(order)
    return f"Order {order} left on Monday."


info = ModelInfo(
    vision=False,
    function_calling=True,
    json_output=False,
    structured_output=False,
    family="unknown",
)
model = OpenAIChatCompletionClient(model="phi3:mini", model_info=info)
support = AssistantAgent("support", model, tools=[look_up])
result = asyncio.run(support.run(task="Where is order 4711?"))
answer = result.messages[-1].content
assert calls, f"{len(calls)} calls of the tool, the answer is {answer}"
