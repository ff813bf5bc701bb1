from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


def reply(state: State):
    return "Paris"


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()
graph.invoke({"question": "What is the capital of France?"})
