from functools import partial
from operator import add
from typing import Annotated, TypedDict

from langgraph.graph import START, StateGraph


class Offer(TypedDict):
    city: str
    prices: Annotated[list[str], add]


def ask(carrier: str, offer: Offer):
    return {"prices": [f"{carrier} to {offer['city']}"]}


builder = StateGraph(Offer)
for carrier in ("road", "rail"):
    builder.add_node(partial(ask, carrier))
builder.add_edge(START, "partial")
print(builder.compile().invoke({"city": "Paris"})["prices"])
