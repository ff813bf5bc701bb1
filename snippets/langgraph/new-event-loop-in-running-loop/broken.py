import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


async def on_message(text: str) -> str:
    loop = asyncio.new_event_loop()
    return loop.run_until_complete(graph.ainvoke({"text": text}))["queue"]


print(asyncio.run(on_message("Where is my invoice?")))
