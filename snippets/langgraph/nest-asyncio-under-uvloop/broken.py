import asyncio
from typing import TypedDict

import nest_asyncio
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


def run_now(coroutine):
    nest_asyncio.apply()
    return asyncio.run(coroutine)


@app.post("/tickets")
async def create_ticket(ticket: dict):
    return run_now(graph.ainvoke(ticket))
