from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


class Refund(TypedDict):
    amount: float
    approved: bool


def approve(refund: Refund):
    return {"approved": interrupt(f"Refund {refund['amount']}?") == "yes"}


def test_approve():
    builder = StateGraph(Refund).add_node(approve).add_edge(START, "approve")
    graph = builder.compile(InMemorySaver())
    thread = {"configurable": {"thread_id": "test"}}
    asked = graph.invoke({"amount": 40.0}, thread)
    assert asked["__interrupt__"][0].value == "Refund 40.0?"
    assert graph.invoke(Command(resume="yes"), thread)["approved"]


test_approve()
