import asyncio
from concurrent.futures import ThreadPoolExecutor


async def summarise(page: str) -> str:
    await asyncio.sleep(0.01)
    return page.partition(".")[0]


def begin_thread() -> None:
    asyncio.set_event_loop(asyncio.new_event_loop())


def work(page: str) -> str:
    # a loop that outlives one call, for clients that are kept between calls
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(summarise(page))


pages = ["Delivery is free. Returns too.", "Invoices come by mail. Monthly."]
with ThreadPoolExecutor(1, "summaries", begin_thread) as pool:
    print(list(pool.map(work, pages)))
    #> ['Delivery is free', 'Invoices come by mail']
