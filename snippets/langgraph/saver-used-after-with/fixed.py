import os
from concurrent.futures import ThreadPoolExecutor
from typing import TypedDict

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    order: str
    status: str


def ship(state: State):
    return {"status": "shipped"}


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
connection = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
saver = PostgresSaver(connection)
saver.setup()
graph = builder.compile(checkpointer=saver)


def handle(order: str) -> str:
    config = {"configurable": {"thread_id": order}}
    return graph.invoke({"order": order}, config)["status"]


with ThreadPoolExecutor(50) as threads:  # one connection serves them all, in turn
    answers = list(threads.map(handle, [f"A-{number}" for number in range(50)]))
assert answers == ["shipped"] * 50
