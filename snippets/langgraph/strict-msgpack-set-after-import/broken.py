import logging
import os
from dataclasses import dataclass
from logging.handlers import BufferingHandler
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph

os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"


@dataclass
class Order:
    number: str


class State(TypedDict):
    order: Order


def confirm(state: State):
    return {"order": state["order"]}


log = BufferingHandler(1000)
logging.getLogger("langgraph").addHandler(log)
builder = StateGraph(State).add_node("confirm", confirm).add_edge(START, "confirm")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"order": Order("A-17")}, config)
assert graph.get_state(config).values["order"] == Order("A-17")
assert not log.buffer, f"strict, yet the log says: {log.buffer[0].getMessage()}"
