import os
from typing import TypedDict

from fastapi import FastAPI
from langgraph.graph import START, StateGraph


class State(TypedDict):
    order: str
    found: list[str]


def search(state: State):
    return {"found": [f"{state['order']} by {os.getpid()}"]}


graph = StateGraph(State).add_node("search", search).add_edge(START, "search").compile()
app = FastAPI()


@app.get("/worker")
def worker() -> int:
    return os.getpid()


@app.get("/orders/{order}")
def find(order: str) -> dict:
    found = graph.invoke({"order": order})["found"]
    return {"worker": os.getpid(), "found": found}
