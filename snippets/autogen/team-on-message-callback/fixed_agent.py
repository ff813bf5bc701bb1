import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from model import EchoModel

writer = AssistantAgent("writer", EchoModel())


async def main() -> None:
    task = TextMessage(content="Draft the reply", source="user")
    response = await writer.on_messages([task], CancellationToken())
    print(response.chat_message.source, response.chat_message.content)
    #> writer Draft the reply


asyncio.run(main())
