import asyncio

from autogen_agentchat.agents import AssistantAgent
from model import EchoModel


async def answer(task: str) -> str:
    agent = AssistantAgent("support", EchoModel())
    result = await agent.run(task=task)
    return result.messages[-1].content


async def main() -> None:
    print(await answer("Where is order 4711?"))
    #> Where is order 4711?


asyncio.run(main())
