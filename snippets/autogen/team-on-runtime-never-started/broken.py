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
    run = asyncio.create_task(team.run(task="Sort the ticket"))
    done, _ = await asyncio.wait([run], timeout=0.3)
    calls = len(model.create_calls)
    assert done, f"the team hangs: {calls} model calls, no exception"


asyncio.run(main())
