import asyncio


async def worker(jobs: asyncio.Queue[str]) -> str:
    return await jobs.get()


async def submit(order: str) -> str:
    jobs: asyncio.Queue[str] = asyncio.Queue()
    task = asyncio.create_task(worker(jobs))
    await asyncio.sleep(0)  # the worker waits for its first job
    await jobs.put(order)
    return await task


print(asyncio.run(submit("order 1")))
#> order 1
print(asyncio.run(submit("order 2")))
#> order 2
