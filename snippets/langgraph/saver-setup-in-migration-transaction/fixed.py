import os

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver

orders = "CREATE TABLE orders (id text PRIMARY KEY, status text)"

with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
    saver = PostgresSaver(connection)
    with connection.transaction():  # all or nothing
        connection.execute(orders)
    saver.setup()
    assert list(saver.list(None)) == []  # the tables are there
