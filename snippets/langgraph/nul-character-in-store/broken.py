import os

from langgraph.store.memory import InMemoryStore
from langgraph.store.postgres import PostgresStore

note = {"text": "Invoice 17\x00 paid"}  # as PDF readers return it

InMemoryStore().put(("invoices",), "17", note)  # fine
with PostgresStore.from_conn_string(os.environ["DATABASE_URL"]) as store:
    store.setup()
    store.put(("invoices",), "17", note)
