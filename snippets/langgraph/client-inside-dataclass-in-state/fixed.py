from dataclasses import dataclass
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


@dataclass
class Customer:
    name: str
    shop: str


class State(TypedDict):
    customer: Customer
    greeting: str


def greet(state: State):
    return {"greeting": f"Hello {state['customer'].name}"}


builder = StateGraph(State).add_node("greet", greet).add_edge(START, "greet")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "ada"}}
customer = Customer("Ada", "https://shop.example")
graph.invoke({"customer": customer}, config)
assert graph.get_state(config).values["customer"] == customer
