from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Command


class Ticket(TypedDict):
    text: str
    team: str


def triage(state: Ticket):
    return Command(graph=Command.PARENT, goto="to_billing")


def to_billing(state: Ticket):
    return Command(graph=Command.PARENT, goto="billing")


def billing(state: Ticket):
    return {"team": "billing"}


inner = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()
desk = StateGraph(Ticket).add_node("inner", inner).add_node(to_billing)
desk = desk.add_edge(START, "inner").compile()
builder = StateGraph(Ticket).add_node("desk", desk).add_node(billing)
graph = builder.add_edge(START, "desk").compile()
result = graph.invoke({"text": "I was charged twice", "team": "nobody"})
assert result["team"] == "billing", f"billing never ran; with {result['team']}"
