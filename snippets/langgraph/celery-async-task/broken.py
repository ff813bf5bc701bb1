import asyncio
from typing import TypedDict

from celery import Celery
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
app = Celery("tickets")


@app.task(name="triage")
async def triage_task(text: str) -> str:
    return (await graph.ainvoke({"text": text}))["queue"]
