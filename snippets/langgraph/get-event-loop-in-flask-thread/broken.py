import asyncio
from typing import TypedDict

from flask import Flask, request
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
app = Flask(__name__)


@app.post("/tickets")
def create_ticket():
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(graph.ainvoke(request.json))
