import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

engine = create_async_engine("sqlite+aiosqlite://")


class Invoice(TypedDict):
    net: int
    gross: int


async def add_tax(invoice: Invoice):
    query = text("SELECT :net * 119 / 100")
    async with AsyncSession(engine) as session:
        result = await session.execute(query, {"net": invoice["net"]})
        return {"gross": result.scalar_one()}


graph = StateGraph(Invoice).add_node(add_tax).add_edge(START, "add_tax").compile()


async def main() -> None:
    runs = [graph.ainvoke({"net": net}) for net in range(100, 2100, 100)]
    invoices = await asyncio.gather(*runs)
    print(len(invoices), invoices[-1]["gross"])
    #> 20 2380


asyncio.run(main())
