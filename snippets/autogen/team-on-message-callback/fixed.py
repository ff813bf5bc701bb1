import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    async for message in team.run_stream(task="Draft the reply"):
        if not isinstance(message, TaskResult):
            print(message.source)
            #> user
            #> writer


asyncio.run(main())
