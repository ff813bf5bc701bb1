import asyncio
import os

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg_pool import AsyncConnectionPool


async def main() -> None:
    url = os.environ["DATABASE_URL"]
    async with AsyncConnectionPool(url, min_size=1) as pool:
        saver = AsyncPostgresSaver(pool)
        await saver.setup()
        print([saved async for saved in saver.alist(None)])


asyncio.run(main())
