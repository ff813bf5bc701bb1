import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

support = AssistantAgent("support", ReplayChatCompletionClient(["It left on Monday."]))


async def main() -> None:
    result = await support.run(task="Where is order 4711?")
    print(result.messages[-1].content)
    #> It left on Monday.


asyncio.run(main())
