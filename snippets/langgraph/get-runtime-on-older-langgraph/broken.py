from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.runtime import get_runtime


class Ticket(TypedDict):
    text: str
    reply: str


def customer_name() -> str:
    return get_runtime().context["name"]


def answer(ticket: Ticket):
    return {"reply": f"{customer_name()}, your order is on its way."}


builder = StateGraph(Ticket)
builder.add_node("answer", answer)
builder.add_edge(START, "answer")
graph = builder.compile()
result = graph.invoke({"text": "Where is it?"}, context={"name": "Ada"})
print(result["reply"])
