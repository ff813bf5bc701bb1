import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.replay import ReplayChatCompletionClient

writer = AssistantAgent("writer", ReplayChatCompletionClient(["Dear customer,"]))
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    result = await Console(team.run_stream(task="Draft the reply"))
    assert result.messages[-1].content == "Dear customer,"


asyncio.run(main())
