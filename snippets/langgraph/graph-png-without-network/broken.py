from pathlib import Path
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket)
builder.add_node("triage", triage)
builder.add_edge(START, "triage")
graph = builder.compile()
Path("graph.png").write_bytes(graph.get_graph().draw_mermaid_png())
