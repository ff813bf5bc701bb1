import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models import OpenAIChatCompletionClient

info = {"vision": False, "function_calling": True, "json_output": True}
model = OpenAIChatCompletionClient(model="qwen2.5:7b", model_capabilities=info)
support = AssistantAgent("support", model)
result = asyncio.run(support.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> It left on Monday.
