from typing import TypedDict

import httpx
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph

charged = []


class State(TypedDict):
    order: str
    bank: httpx.Client


def connect(state: State):
    return {"bank": httpx.Client(base_url="https://bank.example")}


def charge(state: State):
    charged.append(state["order"])
    return {}


builder = StateGraph(State).add_sequence([connect, charge]).add_edge(START, "connect")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
try:
    graph.invoke({"order": "A-17"}, config)
except TypeError as error:
    assert "serializable" in str(error)
    assert not charged, f"the run failed, yet the card was charged: {charged}"
