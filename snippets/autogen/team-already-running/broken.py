import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())
editor = AssistantAgent("editor", EchoModel())
until = MaxMessageTermination(3)
team = RoundRobinGroupChat([writer, editor], termination_condition=until)


async def main() -> None:
    await asyncio.gather(
        team.run(task="Summarise order 1"),
        team.run(task="Summarise order 2"),
    )


asyncio.run(main())
