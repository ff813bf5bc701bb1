from dataclasses import dataclass
from typing import TypedDict

from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, StateGraph
from langgraph.types import interrupt


@dataclass
class Order:
    number: str
    total: int


class State(TypedDict):
    order: Order
    note: str


def approve(state: State):
    interrupt("Pay it?")


config = {"configurable": {"thread_id": "A-17"}}
builder = StateGraph(State).add_node("approve", approve).add_edge(START, "approve")
with SqliteSaver.from_conn_string("checkpoints.db") as saver:
    graph = builder.compile(checkpointer=saver)
    graph.invoke({"order": Order("A-17", 120)}, config)
