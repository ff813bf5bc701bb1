import os
from typing import TypedDict

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


def reply(state: State):
    return {"answer": "It arrives tomorrow."}


builder = StateGraph(State).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}

with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    graph = builder.compile(checkpointer=saver)
    graph.invoke({"question": "Where is my order?"}, config)
    print(graph.get_state(config).values["answer"])
    #> It arrives tomorrow.
