import sqlite3
from typing import TypedDict

from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


def triage(ticket: Ticket):
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket).add_node(triage).add_edge(START, "triage")
config = {"configurable": {"thread_id": "ticket-1"}}


# for a saver that lives as long as the program
connection = sqlite3.connect("checkpoints.db", check_same_thread=False)
graph = builder.compile(checkpointer=SqliteSaver(connection))
result = graph.invoke({"text": "Where is my invoice?"}, config)
print(result["queue"])
#> billing
