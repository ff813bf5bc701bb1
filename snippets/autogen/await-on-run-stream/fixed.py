import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_ext.models.replay import ReplayChatCompletionClient

support = AssistantAgent("support", ReplayChatCompletionClient(["It left on Monday."]))


async def main() -> None:
    async for message in support.run_stream(task="Where is order 4711?"):
        if isinstance(message, TextMessage):
            print(f"{message.source}: {message.content}")
            #> user: Where is order 4711?
            #> support: It left on Monday.


asyncio.run(main())
