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
    # a plain view runs in a thread of its own, where no loop runs
    return asyncio.run(graph.ainvoke(request.json))
