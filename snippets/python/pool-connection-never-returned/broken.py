import os

from psycopg_pool import ConnectionPool


def count_orders() -> int:
    connection = pool.getconn()
    return connection.execute("SELECT count(*) FROM orders").fetchone()[0]


with ConnectionPool(os.environ["DATABASE_URL"], max_size=4, timeout=0.5) as pool:
    with pool.connection() as connection:
        connection.execute("CREATE TABLE orders (id text)")
    answers = [count_orders() for _ in range(5)]
