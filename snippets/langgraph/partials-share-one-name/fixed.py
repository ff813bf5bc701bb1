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
    builder.add_node(carrier, partial(ask, carrier))
    builder.add_edge(START, carrier)
print(builder.compile().invoke({"city": "Paris"})["prices"])
#> ['rail to Paris', 'road to Paris']
