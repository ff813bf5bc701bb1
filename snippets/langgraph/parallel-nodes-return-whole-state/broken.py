from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    summary: str
    urgent: bool


def summarise(state: Ticket):
    return {**state, "summary": state["text"][:11]}


def rate(state: Ticket):
    state["urgent"] = "down" in state["text"]
    return state


builder = StateGraph(Ticket)
builder.add_node(summarise)
builder.add_node(rate)
builder.add_edge(START, "summarise")
builder.add_edge(START, "rate")
graph = builder.compile()
graph.invoke({"text": "Shop is down since noon"})
