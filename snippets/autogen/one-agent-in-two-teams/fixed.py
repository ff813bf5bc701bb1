import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel


def make_team() -> RoundRobinGroupChat:
    auditor = AssistantAgent("auditor", EchoModel())
    return RoundRobinGroupChat(
        [auditor], termination_condition=MaxMessageTermination(2)
    )


async def main() -> None:
    _, second = await asyncio.gather(
        make_team().run(task="Check invoice A"),
        make_team().run(task="Check invoice B"),
    )
    answer = second.messages[-1].content
    assert "A" not in answer, (
        f"the team for invoice B was told about invoice A: {answer}"
    )


asyncio.run(main())
