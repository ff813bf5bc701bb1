import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    follow_up = ""
    async for message in team.run_stream(task="Draft the reply"):
        if isinstance(message, TextMessage) and message.source == "writer":
            follow_up = "Translate it"
    result = await team.run(task=follow_up)
    print(result.messages[-1].content)
    #> Draft the reply + Translate it


asyncio.run(main())
