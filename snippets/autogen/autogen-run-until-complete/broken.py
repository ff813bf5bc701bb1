import asyncio

from autogen_agentchat.agents import AssistantAgent
from model import EchoModel


def answer(task: str) -> str:
    agent = AssistantAgent("support", EchoModel())
    loop = asyncio.get_event_loop()
    result = loop.run_until_complete(agent.run(task=task))
    return result.messages[-1].content


async def main() -> None:
    print(answer("Where is order 4711?"))


asyncio.run(main())
