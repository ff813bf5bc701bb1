import os
from contextlib import contextmanager

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, MessagesState, StateGraph
from psycopg_pool import ConnectionPool


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


@contextmanager
def make_graph():
    url, options = os.environ["DATABASE_URL"], {"autocommit": True}
    with ConnectionPool(url, min_size=1, kwargs=options) as pool:
        saver = PostgresSaver(pool)
        saver.setup()
        yield builder.compile(checkpointer=saver)


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
with make_graph() as graph:
    result = graph.invoke({"messages": [("user", "Where is my order?")]}, config)
    print(result["messages"][-1].content)
    #> It arrives tomorrow.
