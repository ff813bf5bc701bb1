import os

from psycopg.conninfo import make_conninfo
from psycopg_pool import ConnectionPool

url = make_conninfo(os.environ["DATABASE_URL"], dbname="oders")

with ConnectionPool(url, timeout=0.5) as pool:
    with pool.connection() as connection:
        print(connection.execute("SELECT 1").fetchone())
