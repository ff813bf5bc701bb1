from typing import TypedDict

from langgraph.graph import END, START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


def route(state: Ticket):
    return "refund" if "refund" in state["text"] else "answer"


def refund(state: Ticket):
    return {"reply": "Refunded."}


def answer(state: Ticket):
    return {"reply": "Have you tried turning it off and on?"}


builder = StateGraph(Ticket)
builder.add_node(route)
builder.add_node(refund)
builder.add_node(answer)
builder.add_edge(START, "route")
builder.add_conditional_edges("route", route, ["refund", "answer"])
builder.add_edge("refund", END)
builder.add_edge("answer", END)
graph = builder.compile()
graph.invoke({"text": "I want a refund"})
