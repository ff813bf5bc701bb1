import os

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.runtime import Runtime
from langgraph.store.postgres import PostgresStore


def remember(state: MessagesState, runtime: Runtime):
    text = state["messages"][-1].content
    runtime.store.put(("customers", "ada"), "note", {"text": text})


url = os.environ["DATABASE_URL"]
builder = StateGraph(MessagesState).add_node("remember", remember)
builder.add_edge(START, "remember")
config = {"configurable": {"thread_id": "customer-1"}}
note = {"messages": [("user", "Invoices by post, please.")]}

with (
    PostgresSaver.from_conn_string(url) as saver,
    PostgresStore.from_conn_string(url) as store,
):
    saver.setup()
    store.setup()
    builder.compile(checkpointer=saver, store=store).invoke(note, config)
    print(store.get(("customers", "ada"), "note").value)
    #> {'text': 'Invoices by post, please.'}
