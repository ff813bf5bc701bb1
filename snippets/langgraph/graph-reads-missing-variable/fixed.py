import os
from typing import TypedDict

from langgraph.graph import START, StateGraph

currency = os.environ.get("SHOP_CURRENCY", "EUR")


class Parcel(TypedDict):
    country: str
    price: float


def quote(parcel: Parcel):
    price = {"FR": 6.5, "NO": 11.0}[parcel["country"]]
    return {"price": price if currency == "EUR" else price * 1.5}


graph = StateGraph(Parcel).add_node(quote).add_edge(START, "quote").compile()
