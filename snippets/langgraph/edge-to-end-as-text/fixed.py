from typing import TypedDict

from langgraph.graph import END, START, StateGraph


class Report(TypedDict):
    topic: str
    text: str


def write(state: Report):
    return {"text": f"All about {state['topic']}"}


builder = StateGraph(Report)
builder.add_node(write)
builder.add_edge(START, "write")
builder.add_edge("write", END)
graph = builder.compile()
result = graph.invoke({"topic": "tides"})
print(result["text"])
#> All about tides
