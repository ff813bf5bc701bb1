import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

drafts = ["Dear customer,", "Dear Ms Ito,", "Chère Mme Ito,"]
writer = AssistantAgent("writer", ReplayChatCompletionClient(drafts))
until = TextMentionTermination("Ito") | MaxMessageTermination(6)
team = RoundRobinGroupChat([writer], termination_condition=until)


async def main() -> None:
    async for message in team.run_stream(task="Draft a greeting"):
        if isinstance(message, TaskResult):
            print(message.messages[-1].content)
            #> Dear Ms Ito,
    result = await team.run(task="Now in French")
    print(result.messages[-1].content)
    #> Chère Mme Ito,


asyncio.run(main())
