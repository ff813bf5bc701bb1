import os

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver

with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    saver = PostgresSaver(connection)
    saver.setup()
