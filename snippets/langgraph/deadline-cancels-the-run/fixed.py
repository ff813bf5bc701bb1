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
    try:
        order = await asyncio.wait_for(graph.ainvoke({"number": 17}, thread), 0.1)
    except TimeoutError:
        # the finished steps are stored: None goes on with what is left
        order = await graph.ainvoke(None, thread)
    print(order["label"], charged)
    #> label 17 [17]


asyncio.run(main())
