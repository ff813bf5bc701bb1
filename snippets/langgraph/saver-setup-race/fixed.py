import asyncio
import os

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver


async def migrate():
    url = os.environ["DATABASE_URL"]
    async with AsyncPostgresSaver.from_conn_string(url) as saver:
        await saver.setup()


async def start_worker(all_connected: asyncio.Barrier):
    url = os.environ["DATABASE_URL"]
    async with AsyncPostgresSaver.from_conn_string(url) as saver:
        await all_connected.wait()
        return await saver.aget_tuple({"configurable": {"thread_id": "customer-1"}})


async def deploy():
    await migrate()  # a step of the release, before any worker
    all_connected = asyncio.Barrier(4)
    started = await asyncio.gather(*(start_worker(all_connected) for _ in range(4)))
    assert started == [None] * 4  # no checkpoint yet, and no error


asyncio.run(deploy())
