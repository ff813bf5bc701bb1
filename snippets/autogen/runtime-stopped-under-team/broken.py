import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import SingleThreadedAgentRuntime
from model import EchoModel

runtime = SingleThreadedAgentRuntime()
writer = AssistantAgent("writer", EchoModel())
editor = AssistantAgent("editor", EchoModel())
until = MaxMessageTermination(3)
team = RoundRobinGroupChat(
    [writer, editor], termination_condition=until, runtime=runtime
)


async def main() -> None:
    runtime.start()
    run = asyncio.create_task(team.run(task="Draft the reply"))
    await asyncio.sleep(0.05)
    await runtime.stop()
    done, _ = await asyncio.wait([run], timeout=0.5)
    assert done, (
        "the runtime has stopped, the team still waits: no result, no exception"
    )


asyncio.run(main())
