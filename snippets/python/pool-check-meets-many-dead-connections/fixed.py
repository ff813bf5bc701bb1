import os

import database
from psycopg_pool import ConnectionPool

url, check = os.environ["DATABASE_URL"], ConnectionPool.check_connection
with ConnectionPool(url, min_size=8, check=check, timeout=1.5) as pool:
    pool.wait()
    database.restart()
    pool.check()  # on a timer: replaces the dead ones outside of a request
    with pool.connection() as connection:
        print(connection.execute("SELECT 1").fetchone())
        #> (1,)
