import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel


def make_team() -> RoundRobinGroupChat:
    writer = AssistantAgent("writer", EchoModel())
    editor = AssistantAgent("editor", EchoModel())
    until = MaxMessageTermination(3)
    return RoundRobinGroupChat([writer, editor], termination_condition=until)


async def main() -> None:
    tasks = [f"Summarise order {number}" for number in range(20)]
    results = await asyncio.gather(*[make_team().run(task=task) for task in tasks])
    assert [result.messages[-1].content for result in results] == tasks


asyncio.run(main())
