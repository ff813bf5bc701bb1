from langchain_core.messages import HumanMessage, message_to_dict, messages_from_dict
from langgraph.store.memory import InMemoryStore
from langgraph.store.sqlite import SqliteStore

note = {"last": message_to_dict(HumanMessage("Invoices by post, please."))}

InMemoryStore().put(("customers",), "ada", note)  # fine

with SqliteStore.from_conn_string("memories.db") as store:
    store.setup()
    store.put(("customers",), "ada", note)
    stored = store.get(("customers",), "ada").value["last"]
    assert messages_from_dict([stored]) == [HumanMessage("Invoices by post, please.")]
