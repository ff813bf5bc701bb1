import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import SingleThreadedAgentRuntime
from autogen_ext.models.openai import OpenAIChatCompletionClient

runtime = SingleThreadedAgentRuntime(ignore_unhandled_exceptions=False)
writer = AssistantAgent("writer", OpenAIChatCompletionClient(model="gpt-4o-mini"))
editor = AssistantAgent("editor", OpenAIChatCompletionClient(model="gpt-4o-mini"))
until = MaxMessageTermination(3)
team = RoundRobinGroupChat(
    [writer, editor], termination_condition=until, runtime=runtime
)


async def main() -> None:
    runtime.start()
    try:
        result = await team.run(task="Draft the reply")
        print([message.source for message in result.messages])
        #> ['user', 'writer', 'editor']
    finally:
        await runtime.stop_when_idle()


asyncio.run(main())
