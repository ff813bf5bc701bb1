from typing import TypedDict

from langgraph.graph import START, StateGraph


class Draft(TypedDict):
    topic: str
    text: str


def write(state: Draft):
    return {"text": f"All about {state['topic']}"}


graph = StateGraph(Draft).add_node(write).add_edge(START, "write").compile()
result = graph.invoke({"topic": "tides"}, stream_mode="values")
assert "text" in result, f"invoke() returned {result}"
