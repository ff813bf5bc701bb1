import asyncio
from typing import TypedDict

from fastapi import FastAPI
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
app = FastAPI()


@app.post("/tickets")
def create_ticket(ticket: dict):
    # FastAPI calls a plain def in a thread, where no loop runs
    return asyncio.run(graph.ainvoke(ticket))
