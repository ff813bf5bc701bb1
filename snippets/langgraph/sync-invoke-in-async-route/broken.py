import time
from typing import TypedDict

from fastapi import FastAPI
from langgraph.graph import START, StateGraph

running: set[str] = set()
most = 0


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    global most
    running.add(ticket["text"])
    most = max(most, len(running))
    time.sleep(0.05)
    running.remove(ticket["text"])
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
app = FastAPI()


@app.get("/most")
def most_at_a_time():
    return most


@app.post("/tickets")
async def create_ticket(ticket: dict):
    return graph.invoke(ticket)
