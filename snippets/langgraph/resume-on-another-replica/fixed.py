import os
from typing import TypedDict

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


class State(TypedDict):
    order: str
    status: str


def approve(state: State):
    decision = interrupt("Refund the order?")
    return {"status": "refunded" if decision == "yes" else "kept"}


builder = StateGraph(State).add_node("approve", approve).add_edge(START, "approve")
database = os.environ["DATABASE_URL"]
with (
    PostgresSaver.from_conn_string(database) as saver_a,
    PostgresSaver.from_conn_string(database) as saver_b,
):
    saver_a.setup()
    replica_a = builder.compile(checkpointer=saver_a)
    replica_b = builder.compile(checkpointer=saver_b)

    config = {"configurable": {"thread_id": "A-17"}}
    replica_a.invoke({"order": "A-17"}, config)
    result = replica_b.invoke(Command(resume="yes"), config)
    print(result)
    #> {'order': 'A-17', 'status': 'refunded'}
