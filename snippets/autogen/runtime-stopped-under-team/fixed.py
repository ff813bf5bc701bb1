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
    result = await run
    await runtime.stop()
    print(len(result.messages), result.stop_reason)
    #> 3 Maximum number of messages 3 reached, current message count: 3


asyncio.run(main())
