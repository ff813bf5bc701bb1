import asyncio
import sys

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from autogen_ext.tools.mcp import McpWorkbench, StdioServerParams

params = StdioServerParams(command=sys.executable, args=["orders_server.py"])
model = OpenAIChatCompletionClient(model="gpt-4o-mini")


async def main() -> None:
    async with McpWorkbench(params) as orders:
        support = AssistantAgent("support", model, workbench=orders)
        await support.run(task="Cancel order 4711")
        result = await support.run(task="Where is order 4712?")
    answer = result.messages[-1].content
    assert "Monday" in answer, (
        "the server died in the first call; "
        f"asked for order 4712, the agent answers {answer!r}"
    )


asyncio.run(main())
