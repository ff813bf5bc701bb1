import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import MagenticOneGroupChat
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

info = ModelInfo(
    vision=False,
    function_calling=True,
    json_output=True,
    structured_output=False,
    family="unknown",
)
model = OpenAIChatCompletionClient(model="llama3.2:3b", model_info=info)
clerk = AssistantAgent("clerk", model, description="Knows when an order left.")
packer = AssistantAgent("packer", model, description="Packs what the clerk finds.")
team = MagenticOneGroupChat([clerk, packer], model_client=model)

result = asyncio.run(team.run(task="When did order 4711 leave?"))
print(result.messages[-1].content)
#> Order 4711 left on Monday.
