import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()
writer = AssistantAgent("writer", EchoModel())
team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))


@app.post("/orders/{order}")
def summarise(order: int) -> str:
    result = asyncio.run(team.run(task=f"Summarise order {order}"))
    return result.messages[-1].content
