from typing import TypedDict

from langgraph.graph import START, StateGraph


class Claim(TypedDict):
    text: str
    amount: int
    fraud: bool


def read_amount(state: Claim):
    return {"amount": int(state["text"].split()[1])}


def check_fraud(state: Claim):
    return {"fraud": "again" in state["text"]}


def team(node):
    return StateGraph(Claim).add_node("work", node).add_edge(START, "work").compile()


builder = StateGraph(Claim)
builder.add_node("amounts", team(read_amount))
builder.add_node("frauds", team(check_fraud))
builder.add_edge(START, "amounts")
builder.add_edge(START, "frauds")
graph = builder.compile()
graph.invoke({"text": "EUR 900 for a bicycle"})
