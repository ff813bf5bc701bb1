from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


ticket = Ticket(text="Where is my invoice?")
builder = StateGraph(Ticket)
builder.add_node("triage", triage(ticket))
builder.add_edge(START, "triage")
graph = builder.compile()
print(graph.invoke(ticket)["queue"])
