import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

# a model that fails: it has no answer left
model = ReplayChatCompletionClient([])
writer = AssistantAgent("writer", model)
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))

result = asyncio.run(team.run(task="Draft the reply"))
seen, reason = len(result.messages), result.stop_reason
assert seen > 1, (
    f"the model failed, and the run ended with {seen} message and stop reason {reason}"
)
