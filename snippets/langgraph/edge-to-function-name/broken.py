from typing import TypedDict

from langgraph.graph import START, StateGraph


class Report(TypedDict):
    topic: str
    text: str


def research(state: Report):
    return {"text": f"Notes on {state['topic']}"}


def write_report(state: Report):
    return {"text": state["text"] + ", polished"}


builder = StateGraph(Report)
builder.add_node(research)
builder.add_node(write_report)
builder.add_edge(START, "research")
builder.add_edge("research", "writer")
graph = builder.compile()
