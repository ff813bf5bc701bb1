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
if result.stop_reason is None:
    print("the run broke off, see the log of autogen_core")
    #> the run broke off, see the log of autogen_core
