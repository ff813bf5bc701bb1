from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.types import Command, interrupt


class Payment(TypedDict):
    amount: int
    decision: str


def approve(state: Payment):
    return {"decision": interrupt(f"Pay EUR {state['amount']}?")}


builder = StateGraph(Payment).add_node(approve).add_edge(START, "approve")
graph = builder.compile(checkpointer=InMemorySaver())
thread = {"configurable": {"thread_id": "payment-1"}}
paused = graph.invoke({"amount": 900}, thread)
print(paused["__interrupt__"][0].value)
#> Pay EUR 900?
result = graph.invoke(Command(resume="yes"), thread)
print(result["decision"])
#> yes
