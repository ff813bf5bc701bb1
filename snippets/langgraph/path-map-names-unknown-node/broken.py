from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


def refund_node(state: Ticket):
    return {"reply": "Refunded."}


def answer(state: Ticket):
    return {"reply": "Have you tried turning it off and on?"}


def route(state: Ticket):
    return "money" if "refund" in state["text"] else "other"


builder = StateGraph(Ticket)
builder.add_node(refund_node)
builder.add_node(answer)
builder.add_conditional_edges(START, route, {"money": "refund", "other": "answer"})
graph = builder.compile()
