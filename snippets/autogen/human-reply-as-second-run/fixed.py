import asyncio

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

replies: asyncio.Queue[str] = asyncio.Queue()
runs: list[asyncio.Task] = []


async def ask(prompt: str, token=None) -> str:
    return await replies.get()


model = ReplayChatCompletionClient(["Which order?", "It left on Monday."])
support = AssistantAgent("support", model)
customer = UserProxyAgent("customer", input_func=ask)
until = MaxMessageTermination(4)
team = RoundRobinGroupChat([support, customer], termination_condition=until)


async def on_chat_message(text: str) -> None:
    if runs and not runs[-1].done():
        await replies.put(text)
    else:
        run = asyncio.create_task(team.run(task=text))
        runs.append(run)


async def main() -> None:
    await on_chat_message("Where is my order?")
    await asyncio.sleep(0.05)
    await on_chat_message("Number 4711")
    print((await runs[-1]).messages[-1].content)
    #> It left on Monday.


asyncio.run(main())
