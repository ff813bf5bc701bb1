import os

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.store.postgres import PostgresStore
from psycopg_pool import ConnectionPool

url = os.environ["DATABASE_URL"]
with PostgresSaver.from_conn_string(url) as saver:
    saver.setup()

with ConnectionPool(url, min_size=1, kwargs={"autocommit": True}) as pool:
    store = PostgresStore(pool)
    store.setup()
    store.put(("customers",), "ada", {"city": "Berlin"})
    print(store.get(("customers",), "ada").value)
    #> {'city': 'Berlin'}
