import asyncio
from concurrent.futures import ThreadPoolExecutor


async def summarise(page: str) -> str:
    await asyncio.sleep(0.01)
    return page.partition(".")[0]


def work(page: str) -> str:
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(summarise(page))


pages = ["Delivery is free. Returns too.", "Invoices come by mail. Monthly."]
with ThreadPoolExecutor(1, "summaries") as pool:
    print(list(pool.map(work, pages)))
