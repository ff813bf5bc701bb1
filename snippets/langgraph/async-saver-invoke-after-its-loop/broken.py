import asyncio
from typing import TypedDict

import aiosqlite
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")


async def open_graph():
    connection = await aiosqlite.connect("checkpoints.db")
    return builder.compile(checkpointer=AsyncSqliteSaver(connection))


graph = asyncio.run(open_graph())
config = {"configurable": {"thread_id": "ticket-1"}}
print(graph.invoke({"text": "Where is my invoice?"}, config)["queue"])
