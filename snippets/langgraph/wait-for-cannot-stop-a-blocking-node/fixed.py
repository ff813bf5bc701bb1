import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Report(TypedDict):
    month: str
    pages: int


finished: list[str] = []


async def render(month: str) -> int:
    await asyncio.sleep(0.7)
    finished.append(month)
    return 12


async def write(report: Report):
    return {"pages": await render(report["month"])}


graph = StateGraph(Report).add_node(write).add_edge(START, "write").compile()


async def main() -> None:
    try:
        await asyncio.wait_for(graph.ainvoke({"month": "May"}), timeout=0.5)
    except TimeoutError:
        print("given up")
        #> given up
    assert not finished, f"given up after 0.5 s, but first finished: {finished}"


asyncio.run(main())
