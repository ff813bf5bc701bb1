from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
asked_before = []


class Question(BaseModel):
    question: str


@app.post("/answers")
async def answer(asked: Question) -> dict:
    asked_before.append(asked.question)
    if len(asked_before) == 1:
        raise HTTPException(503, "all teams are busy")
    model = ReplayChatCompletionClient(["It is in Leipzig."])
    clerk = AssistantAgent("clerk", model)
    team = RoundRobinGroupChat([clerk], termination_condition=MaxMessageTermination(2))
    result = await team.run(task=asked.question)
    return {"answer": result.messages[-1].content}
