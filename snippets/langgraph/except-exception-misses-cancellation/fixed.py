import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph

jobs = {"17": "waiting"}


class Export(TypedDict):
    job: str


async def export(state: Export):
    jobs[state["job"]] = "running"
    try:
        await asyncio.sleep(10)
    except (Exception, asyncio.CancelledError):
        jobs[state["job"]] = "stopped"
        raise
    jobs[state["job"]] = "done"


graph = StateGraph(Export).add_node(export).add_edge(START, "export").compile()


async def main():
    run = asyncio.create_task(graph.ainvoke({"job": "17"}))
    await asyncio.sleep(0.1)
    run.cancel()
    await asyncio.wait([run])


asyncio.run(main())
assert jobs["17"] == "stopped", f"nobody works on job 17, and it is {jobs['17']}"
