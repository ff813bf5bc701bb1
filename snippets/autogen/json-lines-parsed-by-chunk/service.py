from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.replay import ReplayChatCompletionClient
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
REPORT = "Parcel 1 left Leipzig. " * 10_000


async def lines():
    clerk = AssistantAgent("clerk", ReplayChatCompletionClient([REPORT]))
    steps = clerk.run_stream(task="Report on the parcels", output_task_messages=False)
    async for message in steps:
        yield message.model_dump_json() + "\n"


@app.post("/reports")
async def report():
    return StreamingResponse(lines(), media_type="application/x-ndjson")
