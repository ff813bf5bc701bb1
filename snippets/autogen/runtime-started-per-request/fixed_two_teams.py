import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import SingleThreadedAgentRuntime
from autogen_ext.models.replay import ReplayChatCompletionClient

runtime = SingleThreadedAgentRuntime()


async def handle(reply: str) -> str:
    triage = AssistantAgent("triage", ReplayChatCompletionClient([reply]))
    until = MaxMessageTermination(2)
    team = RoundRobinGroupChat([triage], termination_condition=until, runtime=runtime)
    result = await team.run(task="Sort the ticket")
    return result.messages[-1].content


async def main() -> None:
    runtime.start()
    print(await asyncio.gather(handle("billing"), handle("shipping")))
    #> ['billing', 'shipping']
    await runtime.close()


asyncio.run(main())
