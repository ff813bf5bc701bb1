import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.task import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models import OpenAIChatCompletionClient

model = OpenAIChatCompletionClient(model="gpt-4o-mini")
team = RoundRobinGroupChat(
    [AssistantAgent("writer", model)], termination_condition=MaxMessageTermination(2)
)


async def main() -> None:
    result = await team.run(task="Draft the reply")
    print(result.messages[-1].content)
    #> Dear customer,


asyncio.run(main())
