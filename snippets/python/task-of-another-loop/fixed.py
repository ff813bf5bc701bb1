import asyncio
import threading

background = asyncio.new_event_loop()
threading.Thread(target=background.run_forever, daemon=True).start()


async def summarise(order: int) -> str:
    await asyncio.sleep(0.01)
    return f"order {order} is on its way"


async def on_request(order: int) -> str:
    task = asyncio.run_coroutine_threadsafe(summarise(order), background)
    return await asyncio.wrap_future(task)


print(asyncio.run(on_request(17)))
#> order 17 is on its way
