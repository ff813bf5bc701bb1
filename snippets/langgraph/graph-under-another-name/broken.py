from typing import TypedDict

from langgraph.graph import START, StateGraph


class Parcel(TypedDict):
    country: str
    price: float


def quote(parcel: Parcel):
    return {"price": {"FR": 6.5, "NO": 11.0}[parcel["country"]]}


app = StateGraph(Parcel).add_node(quote).add_edge(START, "quote").compile()
