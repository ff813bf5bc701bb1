import asyncio
import sys

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import ToolCallExecutionEvent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from autogen_ext.tools.mcp import McpWorkbench, StdioServerParams

params = StdioServerParams(command=sys.executable, args=["orders_server.py"])
model = OpenAIChatCompletionClient(model="gpt-4o-mini")


async def main() -> None:
    async with McpWorkbench(params) as orders:
        support = AssistantAgent("support", model, workbench=orders)
        result = await support.run(task="Cancel order 4711")
        for event in result.messages:
            if isinstance(event, ToolCallExecutionEvent) and event.content[0].is_error:
                print("cancel failed:", event.content[0].content.strip())
                #> cancel failed: Connection closed
                await orders.stop()
                await orders.start()
        result = await support.run(task="Where is order 4712?")
        print(result.messages[-1].content)
        #> Order 4712 left on Monday.


asyncio.run(main())
