import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import ExternalTermination, MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

stop_button = ExternalTermination()
writer = AssistantAgent("writer", EchoModel())
until = stop_button | MaxMessageTermination(3)
team = RoundRobinGroupChat([writer], termination_condition=until)


async def main() -> None:
    run = asyncio.create_task(team.run(task="Draft the reply"))
    await asyncio.sleep(0.05)
    stop_button.set()
    stopped = await run
    print(len(stopped.messages), stopped.stop_reason)
    #> 2 External termination requested
    await team.reset()
    result = await team.run(task="Draft the invoice")
    assert "reply" not in result.messages[1].content


asyncio.run(main())
