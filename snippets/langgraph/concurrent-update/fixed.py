import operator
from typing import Annotated, TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    order: str
    status: Annotated[list[str], operator.add]


def check_stock(state: State):
    return {"status": ["in stock"]}


def check_payment(state: State):
    return {"status": ["paid"]}


builder = StateGraph(State).add_node(check_stock).add_node(check_payment)
builder.add_edge(START, "check_stock").add_edge(START, "check_payment")
graph = builder.compile()
result = graph.invoke({"order": "A-17"})
print(sorted(result["status"]))
#> ['in stock', 'paid']
