import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
asked = 0


@app.get("/status")
async def status() -> str:
    global asked
    asked += 1
    await asyncio.sleep(5 if asked < 3 else 0)
    agent = AssistantAgent("support", ReplayChatCompletionClient(["All orders shipped."]))
    result = await agent.run(task="Report")
    return result.messages[-1].content
