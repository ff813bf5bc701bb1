from typing import TypedDict

from langgraph.graph import START, StateGraph


class Order(TypedDict):
    steps: list[str]


def reserve(state: Order):
    return {"steps": ["reserved"]}


def charge(state: Order):
    return {"steps": state["steps"] + ["charged"]}


def ship(state: Order):
    return {"steps": state["steps"] + ["shipped"]}


graph = StateGraph(Order).add_sequence([reserve, charge, ship])
graph = graph.add_edge(START, "reserve").compile()
for update in graph.stream({"steps": []}, {"recursion_limit": 3}):
    print(*update)
    #> reserve
    #> charge
    #> ship
