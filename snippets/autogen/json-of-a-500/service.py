from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()
reader = AssistantAgent("reader", EchoModel())
clerk = AssistantAgent("clerk", EchoModel())
team = RoundRobinGroupChat(
    [reader, clerk], termination_condition=MaxMessageTermination(3)
)


@app.post("/inbox")
async def triage() -> str:
    result = await team.run(task="Sort the inbox")
    return result.messages[-1].content
