import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

# the proxy in front of the model is down
PROXY = "http://127.0.0.1:4000/v1"
model = OpenAIChatCompletionClient(
    model="gpt-4o-mini", base_url=PROXY, api_key="sk-proxy", max_retries=0
)
writer = AssistantAgent("writer", model)
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))

asyncio.run(team.run(task="Draft the reply"))
