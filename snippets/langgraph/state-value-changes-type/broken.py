from collections import defaultdict
from typing import Any, TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class Sku(str):
    pass


class State(TypedDict):
    values: dict[str, Any]


def collect(state: State):
    values = {
        "route": ("Berlin", "Rome"),
        "failure": ValueError("no stock"),
        "counts": defaultdict(int, shoes=2),
        "sku": Sku("A-17"),
    }
    return {"values": values}


builder = StateGraph(State).add_node("collect", collect).add_edge(START, "collect")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "order-17"}}
sent = graph.invoke({}, config)["values"]
stored = graph.get_state(config).values["values"]
changes = [
    f"{name} {type(sent[name]).__name__} -> {type(stored[name]).__name__}"
    for name in sent
    if type(sent[name]) is not type(stored[name])
]
assert not changes, f"after the checkpoint: {', '.join(changes)}"
