import os
from typing import Any, TypedDict

from langchain_core.messages import HumanMessage
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph
from psycopg.errors import UntranslatableCharacter


class State(TypedDict):
    scan: Any


builder = StateGraph(State).add_node("read", lambda state: {}).add_edge(START, "read")
text = "Invoice 17\x00"
scans = {"str": text, "list": [text], "dict": {"text": text}}
scans["message"] = HumanMessage(text)
stored, refused = [], []

with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    for kind, scan in scans.items():
        try:
            graph.invoke({"scan": scan}, {"configurable": {"thread_id": kind}})
            stored.append(kind)
        except UntranslatableCharacter:
            refused.append(kind)

outcome = f"PostgreSQL stored {stored}, and refused {refused}"
assert not refused, f"with a NUL character {outcome}"
