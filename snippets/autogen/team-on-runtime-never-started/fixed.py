import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import SingleThreadedAgentRuntime
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient(["billing"])
runtime = SingleThreadedAgentRuntime()
triage = AssistantAgent("triage", model)
until = MaxMessageTermination(2)
team = RoundRobinGroupChat([triage], termination_condition=until, runtime=runtime)


async def main() -> None:
    runtime.start()
    result = await asyncio.wait_for(team.run(task="Sort the ticket"), timeout=10)
    print(result.messages[-1].content)
    #> billing
    await runtime.close()


asyncio.run(main())
