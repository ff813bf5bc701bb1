import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient(["Noted.", "Hello Bob."])


async def answer(user: str, text: str) -> str:
    agent = AssistantAgent("support", model, system_message=None)
    result = await agent.run(task=f"{user}: {text}")
    return result.messages[-1].content


async def main() -> None:
    await answer("Alice", "my card ends in 4242")
    await answer("Bob", "hello")
    shown = model.create_calls[-1]["messages"]
    tasks = [message.content for message in shown if message.type == "UserMessage"]
    assert tasks == ["Bob: hello"], f"Bob's model call holds Alice's message: {tasks}"


asyncio.run(main())
