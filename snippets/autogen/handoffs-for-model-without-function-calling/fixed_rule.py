import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import SourceMatchTermination
from autogen_agentchat.teams import SelectorGroupChat
from autogen_core.models import ModelInfo
from autogen_ext.models.openai import OpenAIChatCompletionClient

info = ModelInfo(
    vision=False,
    function_calling=False,
    json_output=True,
    structured_output=False,
    family="unknown",
)
model = OpenAIChatCompletionClient(model="mistral-small:24b", model_info=info)
triage = AssistantAgent("triage", model)
billing = AssistantAgent("billing", model)
until = SourceMatchTermination(["billing"])
# a rule of yours says who is next, no tool call of the model
team = SelectorGroupChat(
    [triage, billing],
    model,
    selector_func=lambda messages: "triage" if len(messages) == 1 else "billing",
    termination_condition=until,
)

result = asyncio.run(team.run(task="My card was charged twice"))
assert [m.source for m in result.messages] == ["user", "triage", "billing"]
