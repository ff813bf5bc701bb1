import asyncio
import os

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver


async def start_worker(all_connected: asyncio.Barrier):
    url = os.environ["DATABASE_URL"]
    async with AsyncPostgresSaver.from_conn_string(url) as saver:
        await all_connected.wait()
        await saver.setup()


async def deploy():
    all_connected = asyncio.Barrier(4)
    await asyncio.gather(*(start_worker(all_connected) for _ in range(4)))


asyncio.run(deploy())
