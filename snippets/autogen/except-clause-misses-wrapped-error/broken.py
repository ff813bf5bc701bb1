import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from openai import AuthenticationError

model = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key="sk-last-years-key")
writer = AssistantAgent("writer", model)
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    try:
        await team.run(task="Draft the reply")
    except AuthenticationError:
        print("the key has expired")


asyncio.run(main())
