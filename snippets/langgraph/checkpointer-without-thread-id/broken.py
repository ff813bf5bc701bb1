from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    order: str
    status: str


def ship(state: State):
    return {"status": "shipped"}


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
graph = builder.compile(checkpointer=InMemorySaver())
result = graph.invoke({"order": "A-17"})
