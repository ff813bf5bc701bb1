import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel


def make_team() -> RoundRobinGroupChat:
    writer = AssistantAgent("writer", EchoModel(seconds=0.4))
    return RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    team, restored = make_team(), make_team()
    run = asyncio.create_task(team.run(task="Draft the reply"))
    await asyncio.sleep(0.2)
    await run
    state = await team.save_state()
    await restored.load_state(state)
    result = await restored.run(task="Shorten it")
    answer = result.messages[-1].content
    assert answer.count("Draft") == 1, f"the restored team has the task twice: {answer}"


asyncio.run(main())
