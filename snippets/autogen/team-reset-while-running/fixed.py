import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    run = asyncio.create_task(team.run(task="Draft the reply"))
    await asyncio.sleep(0.05)
    await run
    await team.reset()
    result = await team.run(task="Draft the invoice")
    print(result.messages[-1].content)
    #> Draft the invoice


asyncio.run(main())
