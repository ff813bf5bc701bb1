import json
from typing import TypedDict

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from langgraph.graph import START, StateGraph


class Trip(TypedDict, total=False):
    city: str
    hotel: str
    train: str


async def book_hotel(trip: Trip):
    return {"hotel": f"Hotel am Markt, {trip['city']}"}


async def book_train(trip: Trip):
    return {"train": f"ICE to {trip['city']}"}


graph = StateGraph(Trip).add_sequence([book_hotel, book_train])
graph = graph.add_edge(START, "book_hotel").compile()
app = FastAPI()


async def events(city: str):
    async for mode, step in graph.astream(
        {"city": city}, stream_mode=["updates", "custom"]
    ):
        yield f"event: {mode}\ndata: {json.dumps(step)}\n\n"


@app.get("/trips/{city}")
async def plan(city: str):
    return StreamingResponse(events(city), media_type="text/event-stream")
