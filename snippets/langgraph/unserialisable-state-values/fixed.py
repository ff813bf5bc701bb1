from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.graph import START, StateGraph
from state import STATE

State = TypedDict("State", {name: object for name in STATE})


def ship(state: State):
    return {"order": state["order"]}


def storable(values: dict) -> dict:
    kept = {}
    for name, value in values.items():
        try:
            JsonPlusSerializer().dumps_typed(value)
            kept[name] = value
        except TypeError as error:
            print(f"{name}: {error}")
    return kept


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
graph = builder.compile(checkpointer=InMemorySaver())
result = graph.invoke(storable(STATE), {"configurable": {"thread_id": "A-17"}})
print(result)
