from typing import TypedDict

from langgraph.graph import END, START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


def answer(state: Ticket):
    return {"reply": "Have you tried turning it off and on?"}


def satisfied(state: Ticket):
    return END if state["reply"] else "answer"


builder = StateGraph(Ticket).add_node(answer).add_edge(START, "answer")
builder.add_conditional_edges("answer", satisfied)
graph = builder.compile()
result = graph.invoke({"text": "My lamp is broken"})
print(result["reply"])
#> Have you tried turning it off and on?
