from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt

mails = []


class Refund(TypedDict):
    order: str
    approved: bool
    paid: bool


def refund(state: Refund):
    approved = interrupt(f"Refund {state['order']}?")
    mails.append(f"{state['order']} is approved")
    return {"approved": approved, "paid": interrupt("Is it paid?")}


builder = StateGraph(Refund)
builder.add_node("refund", refund)
builder.add_edge(START, "refund")
graph = builder.compile(checkpointer=InMemorySaver())

thread = {"configurable": {"thread_id": "4711"}}
graph.invoke({"order": "4711"}, thread)
graph.invoke(Command(resume=True), thread)
graph.invoke(Command(resume=True), thread)
assert len(mails) == 1, f"one approval, {len(mails)} mails"
