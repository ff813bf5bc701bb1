import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="gpt-4o-mini")
orders = AssistantAgent("Order_Desk", model_client=model)
result = asyncio.run(orders.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> It left on Monday.
