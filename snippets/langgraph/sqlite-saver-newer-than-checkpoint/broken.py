from typing import TypedDict

from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket)
builder.add_node("triage", triage)
builder.add_edge(START, "triage")
config = {"configurable": {"thread_id": "A-17"}}
with SqliteSaver.from_conn_string("tickets.sqlite") as saver:
    graph = builder.compile(checkpointer=saver)
    graph.invoke({"text": "Where is my invoice?"}, config)
    print(graph.get_state(config).values["queue"])
