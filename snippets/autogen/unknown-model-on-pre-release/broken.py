import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="qwen2.5:7b")
support = AssistantAgent("support", model)
result = asyncio.run(support.run(task="Where is order 4711?"))
print(result.messages[-1].content)
