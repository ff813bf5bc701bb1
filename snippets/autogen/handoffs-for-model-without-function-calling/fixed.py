import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import SourceMatchTermination
from autogen_agentchat.teams import Swarm
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

info = ModelInfo(
    vision=False,
    function_calling=True,
    json_output=True,
    structured_output=False,
    family="unknown",
)
model = OpenAIChatCompletionClient(model="mistral-small:24b", model_info=info)
triage = AssistantAgent("triage", model, handoffs=["billing"])
billing = AssistantAgent("billing", model)
until = SourceMatchTermination(["billing"])
team = Swarm([triage, billing], termination_condition=until)

result = asyncio.run(team.run(task="My card was charged twice"))
print(result.messages[-1].source, "|", result.messages[-1].content)
#> billing | Refunded.
