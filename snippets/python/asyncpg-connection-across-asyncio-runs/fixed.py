import asyncio
import os

import asyncpg


async def connect() -> asyncpg.Connection:
    return await asyncpg.connect(os.environ["DATABASE_URL"])


async def count_orders(connection: asyncpg.Connection) -> int:
    return await connection.fetchval("select count(*) from generate_series(1, 3)")


async def main() -> int:
    connection = await connect()
    try:
        return await count_orders(connection)
    finally:
        await connection.close()


print(asyncio.run(main()))
#> 3
