import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel


def make_team() -> RoundRobinGroupChat:
    writer = AssistantAgent("writer", EchoModel())
    return RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    team, restored = make_team(), make_team()
    before = await team.save_state()
    run = asyncio.create_task(team.run(task="Draft the reply"))
    await asyncio.sleep(0.05)
    await restored.load_state(before)
    result = await restored.run(task="Draft the invoice")
    await run
    print(result.messages[-1].content)
    #> Draft the invoice


asyncio.run(main())
