from typing import TypedDict

from langgraph.graph import START, StateGraph


class Draft(TypedDict):
    topic: str
    summary: str


def summarise(state: Draft):
    return {"summary": f"All about {state['topic']}"}


builder = StateGraph(Draft)
builder.add_node("summarise", summarise)
builder.add_edge(START, "summarise")
graph = builder.compile()
result = graph.invoke({"topic": "tides"})
print(result["summary"])
#> All about tides
