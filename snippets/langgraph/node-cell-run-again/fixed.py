# %%
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


# %% the cell of the node
def triage(ticket: Ticket):
    return {"queue": "general"}


builder = StateGraph(Ticket)
builder.add_node("triage", triage)
builder.add_edge(START, "triage")
graph = builder.compile()


# %% the cell of the node, corrected and run again
def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket)
builder.add_node("triage", triage)
builder.add_edge(START, "triage")
graph = builder.compile()

# %%
result = graph.invoke({"text": "Where is my invoice?"})
assert result["queue"] == "billing"
