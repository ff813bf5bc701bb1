from typing import TypedDict

from langgraph.graph import START, CompiledStateGraph, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


def build() -> CompiledStateGraph:
    return StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


print(build().invoke({"text": "Where is my invoice?"})["queue"])
