import asyncio
import os
from typing import TypedDict

import asyncpg
from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime

URL = os.environ["DATABASE_URL"]


class Invoice(TypedDict):
    net: int
    gross: int


async def add_tax(invoice: Invoice, runtime: Runtime[asyncpg.Pool]):
    query = "SELECT $1::int * 119 / 100"
    return {"gross": await runtime.context.fetchval(query, invoice["net"])}


builder = StateGraph(Invoice, asyncpg.Pool).add_node(add_tax)
graph = builder.add_edge(START, "add_tax").compile()


async def main() -> None:
    async with asyncpg.create_pool(URL, min_size=1, max_size=4) as pool:
        runs = [
            graph.ainvoke({"net": net}, context=pool) for net in range(100, 2100, 100)
        ]
        invoices = await asyncio.gather(*runs)
        print(len(invoices), invoices[-1]["gross"])
        #> 20 2380


asyncio.run(main())
