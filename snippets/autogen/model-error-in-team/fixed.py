import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient

# a model that fails: it has no answer left
model = ReplayChatCompletionClient([])
writer = AssistantAgent("writer", model)
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


async def main() -> None:
    try:
        await team.run(task="Draft the reply")
    except RuntimeError as error:
        print(str(error).splitlines()[0])
        #> ValueError: No more mock responses available
    model.chat_completions.append("Dear customer,")
    await team.reset()
    result = await team.run(task="Draft the reply")
    print(result.messages[-1].content)
    #> Dear customer,


asyncio.run(main())
