import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph


class State(TypedDict):
    question: str
    answer: str


async def ask(state: State, language: str):
    await asyncio.sleep(0)  # a model call
    return {"answer": f"It arrives tomorrow ({language})"}


def reply(state: State):
    return ask(state, "en")


graph = StateGraph(State).add_node("reply", reply).add_edge(START, "reply").compile()
asyncio.run(graph.ainvoke({"question": "Where is my order?"}))
