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
Path("graph.mmd").write_text(graph.get_graph().draw_mermaid())
assert "__start__ --> triage" in Path("graph.mmd").read_text()
