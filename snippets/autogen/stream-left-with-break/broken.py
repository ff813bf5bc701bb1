import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

drafts = ["Dear customer,", "Dear Ms Ito,"] * 5
writer = AssistantAgent("writer", ReplayChatCompletionClient(drafts))
until = MaxMessageTermination(6)
team = RoundRobinGroupChat([writer], termination_condition=until)


async def main() -> None:
    async for message in team.run_stream(task="Draft a greeting"):
        if "Ms Ito" in message.content:
            break
    await team.run(task="Now in French")


asyncio.run(main())
