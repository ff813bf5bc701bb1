from typing import Literal, TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


def answer(state: Ticket):
    return {"reply": "Have you tried turning it off and on?"}


def satisfied(state: Ticket) -> Literal["answer", "END"]:
    return "END" if state["reply"] else "answer"


builder = StateGraph(Ticket)
builder.add_node(answer)
builder.add_edge(START, "answer")
builder.add_conditional_edges("answer", satisfied)
graph = builder.compile()
