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
for update in graph.stream({"topic": "tides"}):
    shown = update["summarise"]["summary"]
assert isinstance(shown, str), f"the page shows {shown}"
