from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


def answer(state: State):
    return "Paris"


graph = StateGraph(State).add_node("answer", answer).add_edge(START, "answer").compile()
graph.invoke({"question": "What is the capital of France?"})
