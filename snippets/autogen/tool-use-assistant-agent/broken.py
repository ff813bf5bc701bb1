import asyncio

from autogen_agentchat.agents import ToolUseAssistantAgent
from autogen_core.tools import FunctionTool
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def look_up(order: int) -> str:
    return f"Order {order} left on Monday."


tool = FunctionTool(look_up, description="Looks an order up in the warehouse.")
support = ToolUseAssistantAgent(
    "support",
    model_client=OpenAIChatCompletionClient(model="gpt-4o-mini"),
    registered_tools=[tool],
)


async def main() -> None:
    result = await support.run(task="Where is order 4711?")
    print(result.messages[-1].content)


asyncio.run(main())
