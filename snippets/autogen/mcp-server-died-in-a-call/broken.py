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
        result = await support.run(task="Cancel order 4711")
        print("cancel:", result.messages[-1].content.strip())
        #> cancel: Connection closed
        result = await support.run(task="Where is order 4712?")
        print(result.messages[-1].content)


asyncio.run(main())
