import asyncio
import json

from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

calls: list[int] = []


def look_up(order: int) -> str:
    calls.append(order)
    return f"Order {order} left on Monday."


info = ModelInfo(
    vision=False,
    function_calling=False,
    json_output=False,
    structured_output=False,
    family="unknown",
)
model = OpenAIChatCompletionClient(model="phi3:mini", model_info=info)
rule = (
    'To look an order up, answer only {"name": "look_up", "parameters": {"order": 1}}'
)
support = AssistantAgent("support", model, system_message=rule)


async def main() -> None:
    result = await support.run(task="Where is order 4711?")
    call = json.loads(result.messages[-1].content)
    result = await support.run(task=look_up(**call["parameters"]))
    print(result.messages[-1].content)
    #> Order 4711 left on Monday.
    assert calls == [4711]


asyncio.run(main())
