import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient


async def main() -> None:
    for order in (1, 2):
        model = ReplayChatCompletionClient(["It left on Monday."])
        agent = AssistantAgent("support", model)
        result = await agent.run(task=f"Where is order {order}?")
        print(order, result.messages[-1].content)
        #> 1 It left on Monday.
        #> 2 It left on Monday.


asyncio.run(main())
