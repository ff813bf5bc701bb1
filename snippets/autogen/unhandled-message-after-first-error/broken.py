import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import SingleThreadedAgentRuntime
from autogen_ext.models.openai import OpenAIChatCompletionClient

runtime = SingleThreadedAgentRuntime(ignore_unhandled_exceptions=False)
old_key = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key="sk-last-years-key")
writer = AssistantAgent("writer", old_key)
editor = AssistantAgent("editor", OpenAIChatCompletionClient(model="gpt-4o-mini"))
until = MaxMessageTermination(3)
team = RoundRobinGroupChat(
    [writer, editor], termination_condition=until, runtime=runtime
)


async def main() -> None:
    runtime.start()
    try:
        await team.run(task="Draft the reply")
    finally:
        await runtime.stop_when_idle()


asyncio.run(main())
