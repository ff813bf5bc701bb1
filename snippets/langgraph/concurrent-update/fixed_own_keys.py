from typing import TypedDict

from langgraph.graph import START, StateGraph


class Trip(TypedDict):
    city: str
    flights: list[str]
    hotels: list[str]


def search_flights(state: Trip):
    return {"flights": [f"flight to {state['city']}"]}


def search_hotels(state: Trip):
    return {"hotels": [f"hotel in {state['city']}"]}


builder = StateGraph(Trip)
builder.add_node(search_flights)
builder.add_node(search_hotels)
builder.add_edge(START, "search_flights")
builder.add_edge(START, "search_hotels")
graph = builder.compile()
result = graph.invoke({"city": "Lisbon"})
print(result["flights"], result["hotels"])
#> ['flight to Lisbon'] ['hotel in Lisbon']
