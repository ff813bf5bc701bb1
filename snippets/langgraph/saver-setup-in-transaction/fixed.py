import os

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver

with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
    saver = PostgresSaver(connection)
    saver.setup()
    assert list(saver.list(None)) == []  # the tables are there
