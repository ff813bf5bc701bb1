import io
import logging
from typing import TypedDict

from langgraph.graph import START, StateGraph
from langgraph.types import Command

log = io.StringIO()
logging.getLogger("langgraph").addHandler(logging.StreamHandler(log))


class Order(TypedDict):
    total: int
    status: str


def check(state: Order):
    return Command(goto="aproval" if state["total"] > 500 else "pay")


def approval(state: Order):
    return {"status": "waits for approval"}


def pay(state: Order):
    return {"status": "paid"}


builder = StateGraph(Order).add_node(check).add_node(approval).add_node(pay)
graph = builder.add_edge(START, "check").compile()
result = graph.invoke({"total": 900})
assert "status" in result, f"no status; log: {log.getvalue().strip()}"
