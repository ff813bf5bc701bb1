import asyncio
from concurrent.futures import ThreadPoolExecutor


async def summarise(page: str) -> str:
    await asyncio.sleep(0.01)
    return page.partition(".")[0]


def work(page: str) -> str:
    return asyncio.run(summarise(page))


pages = ["Delivery is free. Returns too.", "Invoices come by mail. Monthly."]
with ThreadPoolExecutor(1, "summaries") as pool:
    print(list(pool.map(work, pages)))
    #> ['Delivery is free', 'Invoices come by mail']
