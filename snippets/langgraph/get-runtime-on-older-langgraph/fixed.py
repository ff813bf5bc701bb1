from typing import TypedDict

from langgraph.config import get_config
from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    reply: str


def customer_name() -> str:
    return get_config()["configurable"]["name"]


def answer(ticket: Ticket):
    return {"reply": f"{customer_name()}, your order is on its way."}


builder = StateGraph(Ticket)
builder.add_node("answer", answer)
builder.add_edge(START, "answer")
graph = builder.compile()
result = graph.invoke({"text": "Where is it?"}, {"configurable": {"name": "Ada"}})
print(result["reply"])
#> Ada, your order is on its way.
