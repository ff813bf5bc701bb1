import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from openai import AuthenticationError

model = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key="sk-last-years-key")
writer = AssistantAgent("writer", model)


async def main() -> None:
    try:
        # no team, no wrapping
        await writer.run(task="Draft the reply")
    except AuthenticationError:
        print("the key has expired")
        #> the key has expired


asyncio.run(main())
