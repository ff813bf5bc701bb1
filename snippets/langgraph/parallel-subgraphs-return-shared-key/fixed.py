from typing import TypedDict

from langgraph.graph import START, StateGraph


class Amount(TypedDict):
    amount: int


class Fraud(TypedDict):
    fraud: bool


class Claim(Amount, Fraud):
    text: str


def read_amount(state: Claim):
    return {"amount": int(state["text"].split()[1])}


def check_fraud(state: Claim):
    return {"fraud": "again" in state["text"]}


def team(node, output):
    builder = StateGraph(Claim, output_schema=output)
    return builder.add_node("work", node).add_edge(START, "work").compile()


builder = StateGraph(Claim)
builder.add_node("amounts", team(read_amount, Amount))
builder.add_node("frauds", team(check_fraud, Fraud))
builder.add_edge(START, "amounts")
builder.add_edge(START, "frauds")
graph = builder.compile()
result = graph.invoke({"text": "EUR 900 for a bicycle"})
print(result["amount"], result["fraud"])
#> 900 False
