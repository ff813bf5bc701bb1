import asyncio
import os
from typing import TypedDict

import psycopg
from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime

URL = os.environ["DATABASE_URL"]


class Invoice(TypedDict):
    net: int
    gross: int


async def add_tax(invoice: Invoice, runtime: Runtime[psycopg.AsyncConnection]):
    # a psycopg connection lets its users wait in line by itself
    query = "SELECT %s::int * 119 / 100"
    cursor = await runtime.context.execute(query, [invoice["net"]])
    return {"gross": (await cursor.fetchone())[0]}


builder = StateGraph(Invoice, psycopg.AsyncConnection).add_node(add_tax)
graph = builder.add_edge(START, "add_tax").compile()


async def main() -> None:
    connection = await psycopg.AsyncConnection.connect(URL)
    runs = [
        graph.ainvoke({"net": net}, context=connection) for net in range(100, 2100, 100)
    ]
    invoices = await asyncio.gather(*runs)
    print(len(invoices), invoices[-1]["gross"])
    #> 20 2380


asyncio.run(main())
