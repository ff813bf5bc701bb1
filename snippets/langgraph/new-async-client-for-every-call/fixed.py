import asyncio
from typing import TypedDict

import httpx
import service
from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime


class Order(TypedDict):
    item: str
    found: str


async def look_up(order: Order, runtime: Runtime[httpx.AsyncClient]):
    reply = await runtime.context.get(f"/items/{order['item']}")
    return {"found": reply.text}


builder = (
    StateGraph(Order, httpx.AsyncClient).add_node(look_up).add_edge(START, "look_up")
)
graph = builder.compile()


async def main() -> None:
    async with httpx.AsyncClient(base_url=await service.start()) as client:
        for batch in range(5):
            items = [f"{batch}{n}" for n in range(10)]
            runs = [graph.ainvoke({"item": item}, context=client) for item in items]
            assert [order["found"] for order in await asyncio.gather(*runs)] == items


asyncio.run(main())
used = service.connections
assert used <= 10, f"50 orders, at most 10 at a time, took {used} connections"
