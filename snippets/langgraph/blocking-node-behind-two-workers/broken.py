import os
import time
from typing import TypedDict

from fastapi import FastAPI
from langgraph.graph import START, StateGraph

running = most = 0


class Order(TypedDict):
    number: int
    status: str


def ask_warehouse(number: int) -> str:
    time.sleep(0.02)  # requests.get(), a database driver, an SDK without async
    return "shipped"


async def look_up(order: Order):
    global running, most
    running += 1
    most = max(most, running)
    status = ask_warehouse(order["number"])
    running -= 1
    return {"status": status}


graph = StateGraph(Order).add_node(look_up).add_edge(START, "look_up").compile()
app = FastAPI()


@app.post("/orders/{number}")
async def order_status(number: int):
    order = await graph.ainvoke({"number": number})
    return {**order, "worker": os.getpid(), "most": most}
