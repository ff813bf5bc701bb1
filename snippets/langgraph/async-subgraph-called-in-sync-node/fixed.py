import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Report(TypedDict):
    topic: str
    sources: list[str]


async def search_web(state: Report):
    return {"sources": [f"article about {state['topic']}"]}


research = StateGraph(Report).add_node(search_web)
research = research.add_edge(START, "search_web").compile()


async def write_report(state: Report):
    return await research.ainvoke(state)


builder = StateGraph(Report).add_node(write_report)
graph = builder.add_edge(START, "write_report").compile()
result = asyncio.run(graph.ainvoke({"topic": "tides"}))
print(result["sources"])
#> ['article about tides']
