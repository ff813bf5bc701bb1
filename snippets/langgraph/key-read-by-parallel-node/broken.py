from typing import TypedDict

from langgraph.graph import START, StateGraph


class Invoice(TypedDict):
    text: str
    amount: int
    approved: bool


def read_amount(state: Invoice):
    return {"amount": int(state["text"].removeprefix("EUR "))}


def approve(state: Invoice):
    return {"approved": state["amount"] < 1000}


builder = StateGraph(Invoice)
builder.add_node(read_amount)
builder.add_node(approve)
builder.add_edge(START, "read_amount")
builder.add_edge(START, "approve")
graph = builder.compile()
graph.invoke({"text": "EUR 900"})
