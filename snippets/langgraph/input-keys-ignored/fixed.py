from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    question: str
    answer: str


received = []


def reply(ticket: Ticket):
    received.append(dict(ticket))
    return {"answer": "It arrives tomorrow."}


graph = StateGraph(Ticket).add_node(reply).add_edge(START, "reply").compile()
graph.invoke({"question": "Where is my order?"})
assert received != [{}], f"the node answered without a question: it got {received[0]}"
