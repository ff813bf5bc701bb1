from typing import TypedDict

from langgraph.graph import START, StateGraph


class Draft(TypedDict):
    topic: str
    summary: str


def summarise(state: Draft):
    return {"summary": f"All about {state['topic']}"}


builder = StateGraph(Draft)
builder.add_node("summary", summarise)
builder.add_edge(START, "summary")
graph = builder.compile()
