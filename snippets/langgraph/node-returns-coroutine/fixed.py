import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


async def ask(state: State, language: str):
    await asyncio.sleep(0)  # a model call
    return {"answer": f"It arrives tomorrow ({language})"}


async def reply(state: State):
    return await ask(state, "en")


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()
result = asyncio.run(graph.ainvoke({"question": "Where is my order?"}))
print(result["answer"])
#> It arrives tomorrow (en)
