import logging
from logging.handlers import BufferingHandler
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class Order(TypedDict):
    number: str
    total: int


class State(TypedDict):
    order: Order
    note: str


def confirm(state: State):
    return {"note": f"{state['order']['number']} confirmed"}


log = BufferingHandler(1000)
logging.getLogger("langgraph").addHandler(log)

saver = InMemorySaver()
builder = StateGraph(State).add_node("confirm", confirm).add_edge(START, "confirm")
graph = builder.compile(checkpointer=saver)
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"order": Order(number="A-17", total=120)}, config)
assert graph.get_state(config).values["order"] == Order(number="A-17", total=120)
assert not log.buffer, log.buffer[0].getMessage()
