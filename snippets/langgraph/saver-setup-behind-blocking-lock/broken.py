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
    workers = [asyncio.create_task(start_worker(all_connected)) for _ in range(4)]
    _, waiting = await asyncio.wait(workers, timeout=2)
    assert not waiting, f"{len(waiting)} of 4 workers never finish setup()"


asyncio.run(deploy())
