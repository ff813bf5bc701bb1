import asyncio

from autogen_agentchat.agents import AssistantAgent
from model import EchoModel


async def main() -> None:
    results = await asyncio.gather(
        AssistantAgent("billing", EchoModel()).run(task="Is invoice A paid?"),
        AssistantAgent("billing", EchoModel()).run(task="Is invoice B paid?"),
    )
    answers = [result.messages[-1].content for result in results]
    mixed = [answer for answer in answers if " + " in answer]
    assert not mixed, f"one answer was made from both questions: {answers}"


asyncio.run(main())
