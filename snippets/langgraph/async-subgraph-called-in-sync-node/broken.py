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


def write_report(state: Report):
    return research.invoke(state)


builder = StateGraph(Report).add_node(write_report)
graph = builder.add_edge(START, "write_report").compile()
asyncio.run(graph.ainvoke({"topic": "tides"}))
