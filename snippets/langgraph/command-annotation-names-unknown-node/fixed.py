from typing import Literal, TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Command


class Order(TypedDict):
    total: int
    status: str


def check(state: Order) -> Command[Literal["approval", "pay"]]:
    return Command(goto="approval" if state["total"] > 500 else "pay")


def approval(state: Order):
    return {"status": "waits for approval"}


def pay(state: Order):
    return {"status": "paid"}


builder = StateGraph(Order)
builder.add_node(check)
builder.add_node(approval)
builder.add_node(pay)
builder.add_edge(START, "check")
graph = builder.compile()
result = graph.invoke({"total": 900})
print(result["status"])
#> waits for approval
