import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient(["Which order?", "It left on Monday."])
support = AssistantAgent("support", model)
# the run ends with every answer; the team keeps the conversation
team = RoundRobinGroupChat([support], max_turns=1)


async def on_chat_message(text: str) -> str:
    result = await team.run(task=text)
    return result.messages[-1].content


async def main() -> None:
    print(await on_chat_message("Where is my order?"))
    #> Which order?
    print(await on_chat_message("Number 4711"))
    #> It left on Monday.


asyncio.run(main())
