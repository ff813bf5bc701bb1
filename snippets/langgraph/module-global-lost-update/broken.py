import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph

count = 0


class State(TypedDict):
    order: str


async def ship(state: State):
    global count
    shipped = count
    await asyncio.sleep(0)  # a database call
    count = shipped + 1


graph = StateGraph(State).add_node("ship", ship).add_edge(START, "ship").compile()


async def main():
    await asyncio.gather(*(graph.ainvoke({"order": f"A-{i}"}) for i in range(50)))
    assert count == 50, f"50 orders, the counter says {count}"


asyncio.run(main())
