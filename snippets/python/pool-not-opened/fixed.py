import asyncio
import os

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg_pool import AsyncConnectionPool

url, options = os.environ["DATABASE_URL"], {"autocommit": True}
pool = AsyncConnectionPool(url, min_size=1, kwargs=options, open=False)


async def start() -> AsyncPostgresSaver:
    await pool.open()
    saver = AsyncPostgresSaver(pool)
    await saver.setup()
    return saver


async def main() -> None:
    saver = await start()
    print([saved async for saved in saver.alist(None)])
    #> []
    await pool.close()


asyncio.run(main())
