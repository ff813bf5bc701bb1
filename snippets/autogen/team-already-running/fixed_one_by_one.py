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
    first = await team.run(task="Summarise order 1")
    second = await team.run(task="Shorten it")
    print(len(first.messages), first.messages[-1].content)
    #> 3 Summarise order 1
    print(len(second.messages), second.messages[-1].content)
    #> 3 Summarise order 1 + Shorten it


asyncio.run(main())
