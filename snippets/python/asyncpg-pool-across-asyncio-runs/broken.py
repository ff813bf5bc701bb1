import asyncio
import os

import asyncpg


async def open_pool() -> asyncpg.Pool:
    return await asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=1)


async def count_orders(pool: asyncpg.Pool) -> int:
    return await pool.fetchval("select count(*) from generate_series(1, 3)")


pool = asyncio.run(open_pool())
print(asyncio.run(count_orders(pool)))
