import asyncio
import time
from typing import TypedDict

from langgraph.graph import START, StateGraph

running = most = 0


class Order(TypedDict):
    number: int
    status: str


def ask_warehouse(number: int) -> str:
    time.sleep(0.05)  # requests.get(), a database driver, an SDK without async
    return "shipped"


async def look_up(order: Order):
    global running, most
    running += 1
    most = max(most, running)
    status = ask_warehouse(order["number"])
    running -= 1
    return {"status": status}


graph = StateGraph(Order).add_node(look_up).add_edge(START, "look_up").compile()


async def main() -> None:
    await asyncio.gather(*(graph.ainvoke({"number": number}) for number in range(20)))


asyncio.run(main())
assert most > 1, f"20 orders, never more than {most} at a time"
