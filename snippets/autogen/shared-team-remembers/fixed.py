from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from model import EchoModel

app = FastAPI()


@app.post("/{user}/invoices/{invoice}")
async def check(user: str, invoice: str) -> str:
    auditor = AssistantAgent("auditor", EchoModel())
    team = RoundRobinGroupChat(
        [auditor], termination_condition=MaxMessageTermination(2)
    )
    result = await team.run(task=f"Check invoice {invoice} of {user}")
    return result.messages[-1].content
