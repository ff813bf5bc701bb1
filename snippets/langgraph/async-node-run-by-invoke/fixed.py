import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Search(TypedDict):
    query: str
    hits: list[str]


async def search_web(state: Search):
    await asyncio.sleep(0)
    return {"hits": [f"first hit for {state['query']}"]}


graph = StateGraph(Search).add_node(search_web).add_edge(START, "search_web").compile()
result = asyncio.run(graph.ainvoke({"query": "refund policy"}))
print(result["hits"])
#> ['first hit for refund policy']
