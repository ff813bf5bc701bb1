import io
import logging
import os
from typing import TypedDict

from langchain_core.tracers.langchain import wait_for_all_tracers
from langgraph.graph import START, StateGraph

del os.environ["LANGSMITH_API_KEY"]  # it is on the laptop, not on the server
os.environ["LANGSMITH_TRACING"] = str("LANGSMITH_API_KEY" in os.environ).lower()
log = io.StringIO()
logging.getLogger("langsmith").addHandler(logging.StreamHandler(log))


class Order(TypedDict):
    number: int
    status: str


def look_up(order: Order):
    return {"status": "shipped"}


graph = StateGraph(Order).add_node(look_up).add_edge(START, "look_up").compile()
order = graph.invoke({"number": 17})
wait_for_all_tracers()
lines = [line for line in log.getvalue().splitlines() if "Failed" in line]
assert not lines, f"{order['status']}; log: {lines[0].partition('trace=')[0]}"
