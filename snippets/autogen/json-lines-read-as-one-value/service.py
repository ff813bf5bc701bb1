from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
REPORT = "Parcel 1 left Leipzig."


async def lines():
    clerk = AssistantAgent("clerk", ReplayChatCompletionClient([REPORT]))
    team = RoundRobinGroupChat([clerk], termination_condition=MaxMessageTermination(2))
    async for message in team.run_stream(task="Report on the parcels"):
        yield message.model_dump_json() + "\n"


@app.post("/reports")
async def report():
    return StreamingResponse(lines(), media_type="application/x-ndjson")
