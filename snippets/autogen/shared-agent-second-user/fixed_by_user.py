import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient(["Noted.", "Hello Bob.", "It ends in 4242."])
agents: dict[str, AssistantAgent] = {}


async def answer(user: str, text: str) -> str:
    if user not in agents:
        agents[user] = AssistantAgent("support", model, system_message=None)
    result = await agents[user].run(task=f"{user}: {text}")
    return result.messages[-1].content


async def main() -> None:
    await answer("Alice", "my card ends in 4242")
    await answer("Bob", "hello")
    print(await answer("Alice", "which card was it?"))
    #> It ends in 4242.
    for call, count in zip(model.create_calls, [1, 1, 3], strict=True):
        assert len(call["messages"]) == count


asyncio.run(main())
