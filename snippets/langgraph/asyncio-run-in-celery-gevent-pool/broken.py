import asyncio
from typing import TypedDict

from celery import Celery
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.1)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
app = Celery("tickets")


@app.task(name="triage")
def triage_task(text: str) -> str:
    return asyncio.run(graph.ainvoke({"text": text}))["queue"]
