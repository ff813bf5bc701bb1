import os

from langgraph.graph import START, MessagesState, StateGraph
from langgraph.runtime import Runtime
from langgraph.store.postgres import PostgresStore


def remember(state: MessagesState, runtime: Runtime):
    text = state["messages"][-1].content
    runtime.store.put(("customers", "ada"), "note", {"text": text})


builder = StateGraph(MessagesState).add_node("remember", remember)
builder.add_edge(START, "remember")
note = {"messages": [("user", "Invoices by post, please.")]}

with PostgresStore.from_conn_string(os.environ["DATABASE_URL"]) as store:
    store.setup()
    graph = builder.compile(store=store)
    graph.invoke(note)
    print(store.get(("customers", "ada"), "note").value)
    #> {'text': 'Invoices by post, please.'}
