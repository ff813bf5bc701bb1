import os
from typing import TypedDict

from fastapi import FastAPI
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.graph import START, StateGraph
from psycopg_pool import AsyncConnectionPool


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")
pool = AsyncConnectionPool(os.environ["DATABASE_URL"], kwargs={"autocommit": True})
graph = builder.compile(checkpointer=AsyncPostgresSaver(pool))
app = FastAPI()


@app.post("/tickets/{number}")
async def create_ticket(number: str, ticket: dict):
    config = {"configurable": {"thread_id": number}}
    return await graph.ainvoke(ticket, config)
