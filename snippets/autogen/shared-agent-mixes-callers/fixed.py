from autogen_agentchat.agents import AssistantAgent
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()


@app.post("/orders/{order}/status")
async def status(order: int) -> str:
    agent = AssistantAgent("support", EchoModel())
    result = await agent.run(task=f"Where is order {order}?")
    return result.messages[-1].content
