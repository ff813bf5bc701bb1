from typing import Any, TypedDict

import httpx
from fastapi import FastAPI
from langgraph.graph import START, StateGraph


class Output(TypedDict):
    order: str
    link: str


class State(Output):
    shop: Any


def find(state: State):
    return {"link": f"{state['shop'].base_url}/orders/{state['order']}"}


builder = StateGraph(State, output_schema=Output)
graph = builder.add_node("find", find).add_edge(START, "find").compile()
app = FastAPI()
shop = httpx.Client(base_url="https://shop.example")


@app.get("/orders/{order}")
def order(order: str):
    return graph.invoke({"shop": shop, "order": order})
