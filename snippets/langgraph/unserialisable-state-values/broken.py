from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from state import STATE

State = TypedDict("State", {name: object for name in STATE})


def ship(state: State):
    return {"order": state["order"]}


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
graph = builder.compile(checkpointer=InMemorySaver())
graph.invoke(STATE, {"configurable": {"thread_id": "A-17"}})
