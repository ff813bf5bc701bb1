import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient

component = {
    "provider": "autogen_agentchat.agents.AssistantAgent",
    "config": {
        "name": "support",
        "description": "Answers questions about orders.",
        "model_client": ReplayChatCompletionClient(["It left."]).dump_component().model_dump(),
    },
}
agent = AssistantAgent.load_component(component)
print(asyncio.run(agent.run(task="Where is order 4711?")).messages[-1].content)
#> It left.
