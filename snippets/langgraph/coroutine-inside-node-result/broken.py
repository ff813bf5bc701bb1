import asyncio
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class State(TypedDict):
    order: str
    status: str


async def track(order: str) -> str:
    return f"{order} is on its way"


async def look_up(state: State):
    return {"status": track(state["order"])}


builder = StateGraph(State).add_node(look_up).add_edge(START, "look_up")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "A-17"}}
result = asyncio.run(graph.ainvoke({"order": "A-17"}, config))
print(result["status"])
