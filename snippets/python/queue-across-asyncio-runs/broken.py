import asyncio

jobs: asyncio.Queue[str] = asyncio.Queue()


async def worker() -> str:
    return await jobs.get()


async def submit(order: str) -> str:
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)  # the worker waits for its first job
    await jobs.put(order)
    return await task


print(asyncio.run(submit("order 1")))
#> order 1
print(asyncio.run(submit("order 2")))
