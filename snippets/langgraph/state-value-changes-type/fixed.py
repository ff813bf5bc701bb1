from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypedDict

from langchain_core.messages import AIMessage
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from pydantic import BaseModel


class Status(Enum):
    SHIPPED = "shipped"


class Price(BaseModel):
    amount: Decimal


@dataclass
class Sku:
    code: str


class State(TypedDict):
    values: dict[str, Any]


def collect(state: State):
    values = {
        "route": ["Berlin", "Rome"],
        "failure": "no stock",
        "counts": {"shoes": 2},
        "sku": Sku("A-17"),
        "price": Price(amount=Decimal("9.90")),
        "status": Status.SHIPPED,
        "day": date(2025, 3, 1),
        "tags": {"new", "sale"},
        "label": b"PDF",
        "reply": AIMessage("Done."),
    }
    return {"values": values}


builder = StateGraph(State).add_node("collect", collect).add_edge(START, "collect")
graph = builder.compile(checkpointer=InMemorySaver())
config = {"configurable": {"thread_id": "order-17"}}
sent = graph.invoke({}, config)["values"]
stored = graph.get_state(config).values["values"]
assert stored == sent
assert list(map(type, stored.values())) == list(map(type, sent.values()))
