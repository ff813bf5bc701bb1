from typing import TypedDict

from langgraph.graph import START, StateGraph


class Trip(TypedDict):
    city: str
    offers: list[str]


def search_flights(state: Trip):
    return {"offers": [f"flight to {state['city']}"]}


def search_hotels(state: Trip):
    return {"offers": [f"hotel in {state['city']}"]}


builder = StateGraph(Trip)
builder.add_node(search_flights)
builder.add_node(search_hotels)
builder.add_edge(START, "search_flights")
builder.add_edge(START, "search_hotels")
graph = builder.compile()
graph.invoke({"city": "Lisbon"})
