import os

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


url = os.environ["DATABASE_URL"]
with PostgresSaver.from_conn_string(url) as saver:
    saver.setup()  # a step of the release

connection = psycopg.connect(url)
builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile(checkpointer=PostgresSaver(connection))
config = {"configurable": {"thread_id": "customer-1"}}
graph.invoke({"messages": [("user", "Where is my order?")]}, config)
remembered = len(graph.get_state(config).values["messages"])

with PostgresSaver.from_conn_string(url) as saver:  # another process, or the next start
    other = builder.compile(checkpointer=saver)
    stored = len(other.get_state(config).values.get("messages", []))
lost = f"the graph remembers {remembered} messages, the database {stored}"
assert stored == remembered, lost
