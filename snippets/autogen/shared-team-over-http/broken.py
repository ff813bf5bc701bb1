from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()
writer = AssistantAgent("writer", EchoModel())
editor = AssistantAgent("editor", EchoModel())
until = MaxMessageTermination(3)
team = RoundRobinGroupChat([writer, editor], termination_condition=until)


@app.post("/orders/{order}/summary")
async def summarise(order: int) -> str:
    result = await team.run(task=f"Summarise order {order}")
    return result.messages[-1].content
