import os

import database
from psycopg_pool import ConnectionPool

url, check = os.environ["DATABASE_URL"], ConnectionPool.check_connection
with ConnectionPool(url, min_size=1, max_size=8, check=check, timeout=1.5) as pool:
    pool.wait()
    database.restart()
    with pool.connection() as connection:
        print(connection.execute("SELECT 1").fetchone())
        #> (1,)
