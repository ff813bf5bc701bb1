from typing import TypedDict

from langgraph.graph import END, START, StateGraph


class Draft(TypedDict):
    text: str
    revisions: int


def revise(state: Draft):
    return {"text": state["text"] + ".", "revisions": state["revisions"] + 1}


def enough(state: Draft):
    return END if state["revisions"] >= 3 else "revise"


builder = StateGraph(Draft)
builder.add_node(revise)
builder.add_edge(START, "revise")
builder.add_conditional_edges("revise", enough)
graph = builder.compile()
result = graph.invoke({"text": "Dear customer", "revisions": 0})
print(result["text"])
#> Dear customer...
