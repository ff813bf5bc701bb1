import asyncio
import os

import psycopg
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver


async def setup_alone(saver: AsyncPostgresSaver, url: str):
    connection = await psycopg.AsyncConnection.connect(url, autocommit=True)
    async with connection as lock:
        await lock.execute("SELECT pg_advisory_lock(1)")
        await saver.setup()


async def start_worker(all_connected: asyncio.Barrier):
    url = os.environ["DATABASE_URL"]
    async with AsyncPostgresSaver.from_conn_string(url) as saver:
        await all_connected.wait()
        await setup_alone(saver, url)


async def deploy():
    all_connected = asyncio.Barrier(4)
    async with asyncio.timeout(20):
        await asyncio.gather(*(start_worker(all_connected) for _ in range(4)))


asyncio.run(deploy())
