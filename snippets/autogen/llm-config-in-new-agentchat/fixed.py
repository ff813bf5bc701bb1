import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

support = AssistantAgent(
    name="support",
    system_message="You answer in one sentence.",
    model_client=OpenAIChatCompletionClient(model="gpt-4o-mini", temperature=0),
)
result = asyncio.run(support.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> It left on Monday.
