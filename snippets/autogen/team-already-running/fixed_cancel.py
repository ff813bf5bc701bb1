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
    first = asyncio.create_task(team.run(task="Summarise order 1"))
    await asyncio.sleep(0.05)
    first.cancel()
    await asyncio.wait([first])
    await team.reset()
    second = await team.run(task="Summarise order 2")
    print(first.cancelled(), second.messages[-1].content)
    #> True Summarise order 2


asyncio.run(main())
