from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
model = OpenAIChatCompletionClient(model="gpt-4o-mini")


class Question(BaseModel):
    task: str


@app.post("/ask")
async def ask(question: Question) -> dict[str, str]:
    agent = AssistantAgent("support", model)
    result = await agent.run(task=question.task)
    return {"reply": result.messages[-1].content}
