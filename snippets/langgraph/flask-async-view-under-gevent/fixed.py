import time
from typing import TypedDict

from flask import Flask, request
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    time.sleep(0.1)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
app = Flask(__name__)


@app.post("/tickets")
def create_ticket():
    return graph.invoke(request.json)
