from typing import TypedDict

from langgraph.graph import END, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket)
builder.add_node("triage", triage)
builder.add_edge("triage", END)
graph = builder.compile()
print(graph.invoke({"text": "Where is my invoice?"})["queue"])
