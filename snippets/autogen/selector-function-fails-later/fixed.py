import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import SelectorGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient(["billing", "Refunded.", "Sent."])
triage = AssistantAgent("triage", model)
billing = AssistantAgent("billing", model)
after = {"user": "triage", "triage": "billing"}

team = SelectorGroupChat(
    [triage, billing],
    model,
    selector_func=lambda messages: after.get(messages[-1].source, "triage"),
    termination_condition=MaxMessageTermination(4),
)

result = asyncio.run(team.run(task="My card was charged twice"))
print([message.source for message in result.messages])
#> ['user', 'triage', 'billing', 'triage']
