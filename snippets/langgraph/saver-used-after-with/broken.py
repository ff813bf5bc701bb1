import os
from typing import TypedDict

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    order: str
    status: str


def ship(state: State):
    return {"status": "shipped"}


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    graph = builder.compile(checkpointer=saver)


def handle(order: str) -> str:
    config = {"configurable": {"thread_id": order}}
    return graph.invoke({"order": order}, config)["status"]


handle("A-17")
