import asyncio
import json
from typing import TypedDict

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from langgraph.graph import START, StateGraph

steps: list[str] = []
running: set[asyncio.Task] = set()


class Order(TypedDict):
    number: int


async def charge(order: Order):
    steps.append("charged")


async def ship(order: Order):
    await asyncio.sleep(0.3)
    steps.append("shipped")


builder = StateGraph(Order).add_sequence([charge, ship])
graph = builder.add_edge(START, "charge").compile()
app = FastAPI()


@app.post("/orders/{number}")
async def order(number: int):
    updates: asyncio.Queue = asyncio.Queue()

    async def work():
        async for update in graph.astream({"number": number}):
            updates.put_nowait(update)
        updates.put_nowait(None)

    task = asyncio.create_task(work())
    running.add(task)
    task.add_done_callback(running.discard)

    async def events():
        while update := await updates.get():
            yield json.dumps(update) + "\n"

    return StreamingResponse(events())


@app.get("/steps")
async def seen():
    return steps
