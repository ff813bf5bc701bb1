import os

from flask import Flask
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, MessagesState, StateGraph
from psycopg_pool import ConnectionPool


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


url = os.environ["DATABASE_URL"]
with PostgresSaver.from_conn_string(url) as saver:
    saver.setup()

options = {"autocommit": True}
pool = ConnectionPool(
    url, min_size=0, max_size=4, timeout=0.5, kwargs=options, open=False
)
os.register_at_fork(after_in_child=pool.open)

builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
graph = builder.compile(checkpointer=PostgresSaver(pool))
app = Flask(__name__)


@app.get("/chats/<thread>")
def chat(thread: str):
    config = {"configurable": {"thread_id": thread}}
    result = graph.invoke({"messages": [("user", "Where is my order?")]}, config)
    return result["messages"][-1].content
