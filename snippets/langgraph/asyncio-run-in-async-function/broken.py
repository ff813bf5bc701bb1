import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


def queue_of(text: str) -> str:
    return asyncio.run(graph.ainvoke({"text": text}))["queue"]


async def on_message(text: str) -> str:
    return queue_of(text)


print(asyncio.run(on_message("Where is my invoice?")))
