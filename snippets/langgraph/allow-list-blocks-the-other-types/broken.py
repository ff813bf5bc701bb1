from dataclasses import dataclass
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


@dataclass
class Address:
    city: str


@dataclass
class Order:
    number: str
    address: Address


class State(TypedDict):
    order: Order
    label: str


def approve(state: State):
    interrupt("Ship it?")


def ship(state: State):
    return {"label": f"to {state['order'].address.city}"}


serde = JsonPlusSerializer(allowed_msgpack_modules=[Order])
builder = StateGraph(State).add_sequence([approve, ship]).add_edge(START, "approve")
graph = builder.compile(checkpointer=InMemorySaver(serde=serde))
config = {"configurable": {"thread_id": "A-17"}}
graph.invoke({"order": Order("A-17", Address("Berlin"))}, config)
print(graph.invoke(Command(resume="yes"), config)["label"])
