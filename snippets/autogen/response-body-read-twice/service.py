from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Question(BaseModel):
    question: str


@app.post("/answers")
async def answer(asked: Question) -> dict:
    model = ReplayChatCompletionClient(["It is in Leipzig."])
    clerk = AssistantAgent("clerk", model)
    team = RoundRobinGroupChat([clerk], termination_condition=MaxMessageTermination(2))
    result = await team.run(task=asked.question)
    return {"answer": result.messages[-1].content}
