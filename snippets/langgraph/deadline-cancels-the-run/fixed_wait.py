import asyncio
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph


class Order(TypedDict):
    number: int
    label: str


charged = []


async def charge(order: Order):
    charged.append(order["number"])


async def print_label(order: Order):
    await asyncio.sleep(0.3)
    return {"label": f"label {order['number']}"}


builder = StateGraph(Order).add_sequence([charge, print_label])
graph = builder.add_edge(START, "charge").compile(InMemorySaver())


async def main():
    thread = {"configurable": {"thread_id": "order-17"}}
    run = asyncio.create_task(graph.ainvoke({"number": 17}, thread))
    done, _ = await asyncio.wait([run], timeout=0.1)
    print("done" if done else "your label follows")
    #> your label follows
    order = await run
    print(order["label"], charged)
    #> label 17 [17]


asyncio.run(main())
