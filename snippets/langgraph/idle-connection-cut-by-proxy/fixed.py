import os
import time
from typing import TypedDict

import proxy
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph
from psycopg_pool import NullConnectionPool


class State(TypedDict):
    order: str
    status: str


def ship(state: State):
    return {"status": "shipped"}


def handle(order: str) -> str:
    config = {"configurable": {"thread_id": order}}
    return graph.invoke({"order": order}, config)["status"]


builder = StateGraph(State).add_node("ship", ship).add_edge(START, "ship")
url = proxy.start(os.environ["DATABASE_URL"], idle=0.3)
with NullConnectionPool(url, max_size=4, kwargs={"autocommit": True}) as pool:
    saver = PostgresSaver(pool)
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    handle("A-17")
    time.sleep(0.6)  # a quiet night
    assert handle("A-18") == "shipped"
