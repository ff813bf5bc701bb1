from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


class Payment(TypedDict):
    amount: int
    decision: str


def approve(state: Payment):
    return {"decision": interrupt(f"Pay EUR {state['amount']}?")}


graph = StateGraph(Payment).add_node(approve).add_edge(START, "approve").compile()
thread = {"configurable": {"thread_id": "payment-1"}}
paused = graph.invoke({"amount": 900}, thread)
print(paused["__interrupt__"][0].value)
#> Pay EUR 900?
graph.invoke(Command(resume="yes"), thread)
