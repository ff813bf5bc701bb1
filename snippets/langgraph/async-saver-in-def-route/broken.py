import asyncio
import os
from contextlib import asynccontextmanager
from typing import TypedDict

from fastapi import FastAPI, Request
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")


@asynccontextmanager
async def lifespan(app: FastAPI):
    url = os.environ["DATABASE_URL"]
    async with AsyncPostgresSaver.from_conn_string(url) as saver:
        await saver.setup()
        app.state.graph = builder.compile(checkpointer=saver)
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/tickets/{number}")
def create_ticket(number: str, ticket: dict, request: Request):
    config = {"configurable": {"thread_id": number}}
    return asyncio.run(request.app.state.graph.ainvoke(ticket, config))
