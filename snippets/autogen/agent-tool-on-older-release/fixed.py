import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="gpt-4o-mini")
clerk = AssistantAgent("warehouse", model, description="Knows what left when.")


async def warehouse(task: str) -> str:
    """Knows what left when."""
    answer = await clerk.run(task=task)
    return answer.messages[-1].content


support = AssistantAgent("support", model, tools=[warehouse])


async def main() -> None:
    result = await support.run(task="Where is order 4711?")
    print(result.messages[-1].content)
    #> Order 4711 left on Monday.


asyncio.run(main())
