import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypedDict

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph
from psycopg_pool import ConnectionPool


class State(TypedDict):
    order: str
    status: str


def ship(state: State):
    return {"status": "shipped"}


url, options = os.environ["DATABASE_URL"], {"autocommit": True}
builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
two_at_once = Barrier(2)


def handle(order: str) -> str:
    with pool.connection() as connection:
        row = connection.execute("SELECT %s::text", [order]).fetchone()
    two_at_once.wait()
    config = {"configurable": {"thread_id": order}}
    return graph.invoke({"order": row[0]}, config)["status"]


with ConnectionPool(url, max_size=2, min_size=2, timeout=0.5, kwargs=options) as pool:
    saver = PostgresSaver(pool)
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(handle, ["A-17", "A-18"]))
assert answers == ["shipped"] * 2
