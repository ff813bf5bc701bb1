import os

from langgraph.store.memory import InMemoryStore
from langgraph.store.postgres import PostgresStore

note = {"text": "Invoice 17\x00 paid".replace("\x00", "")}  # as PDF readers return it

InMemoryStore().put(("invoices",), "17", note)  # fine
with PostgresStore.from_conn_string(os.environ["DATABASE_URL"]) as store:
    store.setup()
    store.put(("invoices",), "17", note)
    print(store.get(("invoices",), "17").value)
    #> {'text': 'Invoice 17 paid'}
