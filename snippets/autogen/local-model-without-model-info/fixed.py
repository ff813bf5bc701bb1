import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

info = ModelInfo(
    vision=False,
    function_calling=True,
    json_output=True,
    structured_output=True,
    family="unknown",
)
# OPENAI_BASE_URL names the local server
model = OpenAIChatCompletionClient(model="qwen2.5:7b", model_info=info)
support = AssistantAgent("support", model)
result = asyncio.run(support.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> It left on Monday.
