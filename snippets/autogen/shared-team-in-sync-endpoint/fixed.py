from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()


@app.post("/orders/{order}")
async def summarise(order: int) -> str:
    writer = AssistantAgent("writer", EchoModel())
    team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(2))
    result = await team.run(task=f"Summarise order {order}")
    return result.messages[-1].content
