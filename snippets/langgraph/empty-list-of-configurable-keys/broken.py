from typing import TypedDict

from langgraph.checkpoint.memory import MemorySaver
from langgraph.graph import START, StateGraph


class Counter(TypedDict):
    visits: int


def count(state: Counter):
    return {"visits": state.get("visits", 0) + 1}


builder = StateGraph(Counter).add_node("count", count).add_edge(START, "count")
graph = builder.compile(checkpointer=MemorySaver())
graph.invoke({})
