import asyncio
import os

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg_pool import AsyncConnectionPool

url, options = os.environ["DATABASE_URL"], {"autocommit": True}
pool = AsyncConnectionPool(url, min_size=1, kwargs=options, open=False)


async def start() -> AsyncPostgresSaver:
    saver = AsyncPostgresSaver(pool)
    await saver.setup()
    return saver


asyncio.run(start())
