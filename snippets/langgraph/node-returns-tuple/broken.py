from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    claim: str
    decision: str
    confidence: float


def decide(state: State):
    return "approved", 0.9


graph = StateGraph(State).add_node("decide", decide).add_edge(START, "decide").compile()
graph.invoke({"claim": "C-4"})
