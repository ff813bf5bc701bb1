import os

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg_pool import ConnectionPool

url = make_conninfo(os.environ["DATABASE_URL"], dbname="oders")
try:
    psycopg.connect(url).close()  # says what the pool only logs
except psycopg.OperationalError as error:
    print(str(error).partition("FATAL:  ")[2])
    #> database "oders" does not exist
    url = os.environ["DATABASE_URL"]

with ConnectionPool(url, timeout=0.5) as pool:
    with pool.connection() as connection:
        print(connection.execute("SELECT 1").fetchone())
        #> (1,)
