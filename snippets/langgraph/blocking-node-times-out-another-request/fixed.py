import asyncio
import time
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Report(TypedDict):
    month: str
    pages: int


def render(month: str) -> int:
    time.sleep(0.3)
    return 12


async def write(report: Report):
    return {"pages": await asyncio.to_thread(render, report["month"])}


graph = StateGraph(Report).add_node(write).add_edge(START, "write").compile()


async def health_check() -> str:
    async with asyncio.timeout(0.2):
        await asyncio.sleep(0.05)  # all that it has to do
        return "healthy"


async def main() -> None:
    check = asyncio.create_task(health_check())
    await asyncio.sleep(0)
    report = await graph.ainvoke({"month": "May"})
    print(report["pages"], await check)
    #> 12 healthy


asyncio.run(main())
