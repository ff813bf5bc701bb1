from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.graph.graph import CompiledGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


def build() -> CompiledGraph:
    return StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


print(build().invoke({"text": "Where is my invoice?"})["queue"])
