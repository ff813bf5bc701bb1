from typing import TypedDict

from langgraph.graph import START, StateGraph


class Question(TypedDict):
    question: str


class Support(Question):
    customer: str
    answer: str


def reply(state: Question):
    return {"answer": f"{state['customer']}, your order was shipped"}


graph = StateGraph(Support).add_node(reply).add_edge(START, "reply").compile()
graph.invoke({"question": "Where is my order?", "customer": "Ada"})
