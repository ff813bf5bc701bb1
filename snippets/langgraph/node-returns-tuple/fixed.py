from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    claim: str
    decision: str
    confidence: float


def decide(state: State):
    return {"decision": "approved", "confidence": 0.9}


graph = StateGraph(State).add_node("decide", decide).add_edge(START, "decide").compile()
result = graph.invoke({"claim": "C-4"})
print(result)
#> {'claim': 'C-4', 'decision': 'approved', 'confidence': 0.9}
