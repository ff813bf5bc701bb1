import os

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, MessagesState, StateGraph


def reply(state: MessagesState):
    return {"messages": [("ai", "It arrives tomorrow.")]}


builder = StateGraph(MessagesState).add_node("reply", reply).add_edge(START, "reply")
question = {"messages": [("user", "Where is my order?")]}
device = b"scanner-7\x00\x00\x00".decode()  # a field of fixed width
config = {"configurable": {"thread_id": device}}

with SqliteSaver.from_conn_string("checkpoints.db") as saver:
    builder.compile(checkpointer=saver).invoke(question, config)  # fine
with PostgresSaver.from_conn_string(os.environ["DATABASE_URL"]) as saver:
    saver.setup()
    result = builder.compile(checkpointer=saver).invoke(question, config)
