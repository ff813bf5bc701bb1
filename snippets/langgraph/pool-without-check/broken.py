import os
from typing import TypedDict

import database
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph
from psycopg import OperationalError
from psycopg_pool import ConnectionPool


class State(TypedDict):
    order: str
    status: str


def ship(state: State):
    return {"status": "shipped"}


def handle(order: str) -> str:
    config = {"configurable": {"thread_id": order}}
    try:
        return graph.invoke({"order": order}, config)["status"]
    except OperationalError:
        return "500"


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
url, options = os.environ["DATABASE_URL"], {"autocommit": True}
with ConnectionPool(url, min_size=2, kwargs=options) as pool:
    pool.wait()
    saver = PostgresSaver(pool)
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    database.restart()
    answers = [handle(f"A-{number}") for number in range(10)]

failed = answers.count("500")
assert not failed, f"the restart cost {failed} of {len(answers)} requests"
