import asyncio
from pathlib import Path
from typing import TypedDict

from blockbuster import blockbuster_ctx
from langgraph.graph import START, StateGraph

Path("terms.txt").write_text("Returns within 30 days.")


class Question(TypedDict):
    text: str
    terms: str


async def load_terms(question: Question):
    return {"terms": await asyncio.to_thread(Path("terms.txt").read_text)}


builder = StateGraph(Question).add_node(load_terms).add_edge(START, "load_terms")
graph = builder.compile()
with blockbuster_ctx():
    result = asyncio.run(graph.ainvoke({"text": "Can I return it?"}))
print(result["terms"])
#> Returns within 30 days.
