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
config = {"configurable": {"thread_id": "A-17"}}
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    graph = builder.compile(checkpointer=saver)
    result = graph.invoke({"order": "A-17"}, config)
