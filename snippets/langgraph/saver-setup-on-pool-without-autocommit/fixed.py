import asyncio
import os

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg_pool import AsyncConnectionPool


async def main() -> None:
    url, options = os.environ["DATABASE_URL"], {"autocommit": True}
    async with AsyncConnectionPool(url, min_size=1, kwargs=options) as pool:
        saver = AsyncPostgresSaver(pool)
        await saver.setup()
        print([saved async for saved in saver.alist(None)])
        #> []


asyncio.run(main())
