import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


def summarise(order: int) -> str:
    result = asyncio.run(team.run(task=f"Summarise order {order}"))
    return result.messages[-1].content


print(summarise(1))
#> Summarise order 1
print(summarise(2))
