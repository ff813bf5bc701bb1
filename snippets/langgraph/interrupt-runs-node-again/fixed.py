from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt

bookings = []


class Refund(TypedDict):
    order: str
    approved: bool


def refund(state: Refund):
    approved = interrupt(f"Refund {state['order']}?")
    bookings.append(state["order"])
    return {"approved": approved}


builder = StateGraph(Refund)
builder.add_node("refund", refund)
builder.add_edge(START, "refund")
graph = builder.compile(checkpointer=InMemorySaver())

thread = {"configurable": {"thread_id": "4711"}}
graph.invoke({"order": "4711"}, thread)
state = graph.invoke(Command(resume=True), thread)
assert len(bookings) == 1, f"one refund approved, {len(bookings)} booked"
