from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


class State(TypedDict):
    order: str
    status: str


def approve(state: State):
    decision = interrupt("Refund the order?")
    return {"status": "refunded" if decision == "yes" else "kept"}


builder = StateGraph(State).add_node("approve", approve).add_edge(START, "approve")
replica_a = builder.compile(checkpointer=InMemorySaver())
replica_b = builder.compile(checkpointer=InMemorySaver())

config = {"configurable": {"thread_id": "A-17"}}
replica_a.invoke({"order": "A-17"}, config)
result = replica_b.invoke(Command(resume="yes"), config)
question = [each.value for each in result.get("__interrupt__", ())]
assert not question, f"the approval is lost, the run asks again: {question}"
