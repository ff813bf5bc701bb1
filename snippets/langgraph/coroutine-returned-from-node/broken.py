import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Weather(TypedDict):
    city: str
    report: str


async def fetch_report(city: str) -> dict:
    await asyncio.sleep(0)
    return {"report": f"sunny in {city}"}


def report(state: Weather):
    return fetch_report(state["city"])


graph = StateGraph(Weather).add_node("fetch", report).add_edge(START, "fetch").compile()
asyncio.run(graph.ainvoke({"city": "Lisbon"}))
