from typing import TypedDict

from langgraph.graph import END, START, StateGraph


class Import(TypedDict):
    pages: int


def read_page(state: Import):
    return {"pages": state["pages"] + 1}


def more(state: Import):
    return "read_page" if state["pages"] < 40 else END


builder = StateGraph(Import)
builder.add_node(read_page)
builder.add_edge(START, "read_page")
builder.add_conditional_edges("read_page", more)
graph = builder.compile().with_config(recursion_limit=10)
result = graph.invoke({"pages": 0}, {"recursion_limit": 100})
assert result["pages"] == 40
