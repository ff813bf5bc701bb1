import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="gpt-4o-mini")


async def look_up(order: int) -> str:
    """Looks an order up in the warehouse."""
    warehouse = AssistantAgent("warehouse", model)
    result = await warehouse.run(task=f"When did order {order} leave?")
    return result.messages[-1].content


support = AssistantAgent("support", model, tools=[look_up])
team = RoundRobinGroupChat([support], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    result = await team.run(task="Where is order 4711?")
    answer = result.messages[-1].content
    assert "Monday" in answer, (
        f"the run ended without an exception, its answer is {answer}"
    )


asyncio.run(main())
