import os
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    text: str
    words: int


def count(state: State):
    return {"words": len(state["text"].split())}


builder = StateGraph(State).add_node("count", count).add_edge(START, "count")
text = "Invoice 17, Example Books, 12 High Street, Berlin\x00 12.50"
scan = {"text": text}
config = {"configurable": {"thread_id": "invoice-17"}}

builder.compile(checkpointer=InMemorySaver()).invoke(scan, config)  # fine
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    result = builder.compile(checkpointer=saver).invoke(scan, config)
