import asyncio
from typing import TypedDict

import aiosqlite
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")


async def open_graph():
    connection = await aiosqlite.connect("checkpoints.db")
    return builder.compile(checkpointer=AsyncSqliteSaver(connection))


async def triage_all(texts: list[str]) -> list[str]:
    runs = [
        graph.ainvoke({"text": text}, {"configurable": {"thread_id": text}})
        for text in texts
    ]
    return [ticket["queue"] for ticket in await asyncio.gather(*runs)]


graph = asyncio.run(open_graph())
print(asyncio.run(triage_all(["invoice 1", "parcel 2", "invoice 3"])))
#> ['billing', 'general', 'billing']
print(asyncio.run(triage_all(["invoice 4", "parcel 5", "invoice 6"])))
