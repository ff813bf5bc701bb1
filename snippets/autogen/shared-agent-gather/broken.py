import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient(["Paid.", "Refunded."])
agent = AssistantAgent("billing", model, system_message=None)


async def main() -> None:
    await asyncio.gather(
        agent.run(task="Is invoice A paid?"),
        agent.run(task="Is invoice B paid?"),
    )
    for call in model.create_calls:
        tasks = [message.content for message in call["messages"]]
        assert len(tasks) == 1, f"one model call was shown both tasks: {tasks}"


asyncio.run(main())
