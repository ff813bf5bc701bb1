import os

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, MessagesState, StateGraph
from psycopg.conninfo import make_conninfo

url = make_conninfo(os.environ["DATABASE_URL"], options="-c search_path=agents")


def migrate() -> None:
    """A step of the release."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA agents")
        PostgresSaver(connection).setup()


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


migrate()
builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
config = {"configurable": {"thread_id": "customer-1"}}
with PostgresSaver.from_conn_string(url) as saver:
    graph = builder.compile(checkpointer=saver)
    result = graph.invoke({"messages": [("user", "Where is my order?")]}, config)
    print(result["messages"][-1].content)
    #> It arrives tomorrow.
