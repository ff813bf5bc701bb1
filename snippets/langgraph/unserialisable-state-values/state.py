import io
import logging
import sqlite3
import threading
from pathlib import Path

import redis
import sqlalchemy
from langchain_core.messages import AIMessage
from langchain_core.tools import tool


class Position:
    """A plain class; usable as a dictionary key."""


@tool
def refund(order: str) -> str:
    """Refund an order."""
    return order


history = []
history.append(history)
STATE = {
    "order": "A-17",
    "database": sqlite3.connect(":memory:"),
    "engine": sqlalchemy.create_engine("sqlite://"),
    "cache": redis.Redis(),
    "logger": logging.getLogger("orders"),
    "lock": threading.RLock(),
    "attachment": Path(__file__).open(),
    "image": io.BytesIO(b"..."),
    "lines": (line for line in ["A-17", "A-18"]),
    "fields": {"city": "Berlin"}.keys(),
    "on_done": lambda order: order,
    "schema": Position,
    "position": Position(),
    "tool": refund,
    "clients": [redis.Redis()],
    "message": AIMessage("Hi", additional_kwargs={"client": redis.Redis()}),
    "impedance": 3 + 4j,
    "tracking_number": 2**64,
    "by_position": {Position(): 1},
    "history": history,
}
