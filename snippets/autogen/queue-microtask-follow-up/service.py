from collections.abc import AsyncIterator

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from model import EchoModel

app = FastAPI()
writer = AssistantAgent("writer", EchoModel())
editor = AssistantAgent("editor", EchoModel())
team = RoundRobinGroupChat(
    [writer, editor], termination_condition=MaxMessageTermination(3)
)


@app.post("/team/{task}")
async def run(task: str) -> StreamingResponse:
    async def lines() -> AsyncIterator[str]:
        async for message in team.run_stream(task=task):
            if not isinstance(message, TaskResult):
                yield f"{message.source}: {message.content}\n"

    return StreamingResponse(lines(), media_type="text/plain")
