from typing import Any, TypedDict

import httpx
from fastapi import FastAPI
from langgraph.graph import START, StateGraph


class State(TypedDict):
    shop: Any
    order: str
    link: str


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


graph = StateGraph(State).add_node("find", find).add_edge(START, "find").compile()
app = FastAPI()
shop = httpx.Client(base_url="https://shop.example")


@app.get("/orders/{order}")
def order(order: str):
    return graph.invoke({"shop": shop, "order": order})
