import runpy
from dataclasses import dataclass
from typing import TypedDict

from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt

runpy.run_path("last_release.py", run_name="__main__")  # stops to ask


@dataclass
class Purchase:  # was Order in the last release
    number: str
    total: int


Order = Purchase  # until no thread of the last release is open


class State(TypedDict):
    order: Purchase
    note: str


def approve(state: State):
    interrupt("Pay it?")
    return {"note": f"paid {state['order'].total}"}


config = {"configurable": {"thread_id": "A-17"}}
builder = StateGraph(State).add_node("approve", approve).add_edge(START, "approve")
with SqliteSaver.from_conn_string("checkpoints.db") as saver:
    graph = builder.compile(checkpointer=saver)
    print(graph.invoke(Command(resume="yes"), config)["note"])
    #> paid 120
