import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import ExternalTermination, MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

drafts = ["Dear customer,", "Dear Ms Ito,"] * 5
writer = AssistantAgent("writer", ReplayChatCompletionClient(drafts))
enough = ExternalTermination()
until = enough | MaxMessageTermination(6)
team = RoundRobinGroupChat([writer], termination_condition=until)


async def main() -> None:
    async for message in team.run_stream(task="Draft a greeting"):
        if isinstance(message, TaskResult):
            print(message.stop_reason)
            #> External termination requested
        elif "Ms Ito" in message.content:
            enough.set()
    result = await team.run(task="Now in French")
    print(len(result.messages), "messages:", result.stop_reason.split(" reached")[0])
    #> 6 messages: Maximum number of messages 6


asyncio.run(main())
