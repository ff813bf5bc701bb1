import os
from typing import TypedDict

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    query: str
    scores: list[float]
    best: float | None


def rank(state: State):
    return {"best": max(state["scores"], default=None)}


builder = StateGraph(State).add_node("rank", rank).add_edge(START, "rank")
config = {"configurable": {"thread_id": "search-4"}}
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    query = "light running shoes for the summer, size 42, in blue"
    result = graph.invoke({"query": query, "scores": []}, config)
    print(result["best"])
    #> None
