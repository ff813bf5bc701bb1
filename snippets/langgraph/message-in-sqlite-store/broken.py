from langchain_core.messages import HumanMessage
from langgraph.store.memory import InMemoryStore
from langgraph.store.sqlite import SqliteStore

note = {"last": HumanMessage("Invoices by post, please.")}

InMemoryStore().put(("customers",), "ada", note)  # fine

with SqliteStore.from_conn_string("memories.db") as store:
    store.setup()
    store.put(("customers",), "ada", note)
