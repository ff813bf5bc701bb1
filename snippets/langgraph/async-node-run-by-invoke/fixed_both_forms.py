import asyncio
from typing import TypedDict

from langchain_core.runnables import RunnableLambda
from langgraph.graph import START, StateGraph


class Search(TypedDict):
    query: str
    hits: list[str]


def search_web(state: Search):
    return {"hits": [f"first hit for {state['query']}"]}


async def asearch_web(state: Search):
    await asyncio.sleep(0)
    return {"hits": [f"first hit for {state['query']}"]}


node = RunnableLambda(search_web, asearch_web)
graph = StateGraph(Search).add_node("search", node).add_edge(START, "search").compile()
result = graph.invoke({"query": "refund policy"})
assert result == asyncio.run(graph.ainvoke({"query": "refund policy"}))
