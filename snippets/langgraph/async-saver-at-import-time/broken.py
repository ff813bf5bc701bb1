from typing import TypedDict

import aiosqlite
from fastapi import FastAPI
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")
saver = AsyncSqliteSaver(aiosqlite.connect("checkpoints.db"))
graph = builder.compile(checkpointer=saver)
app = FastAPI()


@app.post("/tickets/{number}")
async def create_ticket(number: str, ticket: dict):
    config = {"configurable": {"thread_id": number}}
    return await graph.ainvoke(ticket, config)
