import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    before = await team.save_state()
    run = asyncio.create_task(team.run(task="Draft the reply"))
    await asyncio.sleep(0.05)
    await run
    await team.load_state(before)
    result = await team.run(task="Draft the invoice")
    print(result.messages[-1].content)
    #> Draft the invoice


asyncio.run(main())
