import os
from datetime import date

from langgraph.store.postgres import PostgresStore
from langgraph.store.sqlite import SqliteStore

note = {"text": "Invoices by post", "since": date(2025, 3, 1)}

with SqliteStore.from_conn_string("memories.db") as store:
    store.setup()
    store.put(("customers",), "ada", note)  # fine

with PostgresStore.from_conn_string(os.environ["DATABASE_URL"]) as store:
    store.setup()
    store.put(("customers",), "ada", note)
