from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()
sessions: dict[str, RoundRobinGroupChat] = {}


@app.post("/sessions/{name}")
async def say(name: str, text: str) -> str:
    if name not in sessions:
        planner = AssistantAgent("planner", EchoModel())
        until = MaxMessageTermination(2)
        sessions[name] = RoundRobinGroupChat([planner], termination_condition=until)
    result = await sessions[name].run(task=text)
    return result.messages[-1].content
