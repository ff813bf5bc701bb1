import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

agent = AssistantAgent("support", ReplayChatCompletionClient(["It left on Monday."]))


async def main() -> None:
    for order in (1, 2):
        await agent.run(task=f"Where is order {order}?")


asyncio.run(main())
