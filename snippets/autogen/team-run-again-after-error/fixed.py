import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

model = ReplayChatCompletionClient([])
writer = AssistantAgent("writer", model)
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    try:
        await team.run(task="Draft the reply")
    except RuntimeError:
        model.chat_completions.append("Dear customer,")  # the model is back
    await team.reset()
    result = await team.run(task="Draft the reply")
    calls, messages = len(model.create_calls), len(result.messages)
    assert calls == 1, f"no exception, {calls} calls of the model, {messages} message"


asyncio.run(main())
