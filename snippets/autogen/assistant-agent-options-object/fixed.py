import asyncio

from autogen_agentchat.agents import AssistantAgent
from model import EchoModel

agent = AssistantAgent(name="support", model_client=EchoModel())
result = asyncio.run(agent.run(task="Where is order 4711?"))
print(result.messages[-1].content)
#> Where is order 4711?
