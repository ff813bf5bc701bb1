from typing import TypedDict

from langgraph.graph import START, StateGraph

from .rates import RATES


class Parcel(TypedDict):
    country: str
    price: float


def quote(parcel: Parcel):
    return {"price": RATES[parcel["country"]]}


graph = StateGraph(Parcel).add_node(quote).add_edge(START, "quote").compile()
