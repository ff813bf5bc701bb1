from typing import TypedDict

from langgraph.config import get_stream_writer
from langgraph.graph import START, StateGraph


class Import(TypedDict):
    rows: int


def load(state: Import):
    write = get_stream_writer()
    for row in range(state["rows"]):
        write(f"row {row}")


loader = StateGraph(Import).add_node(load).add_edge(START, "load").compile()
graph = StateGraph(Import).add_node("loader", loader).add_edge(START, "loader")
graph = graph.compile()
parts = list(graph.stream({"rows": 3}, stream_mode="custom", subgraphs=True))
assert len(parts) == 3, f"3 parts were written, {len(parts)} arrived"
print([text for _, text in parts])
#> ['row 0', 'row 1', 'row 2']
