import io
import logging
import os
from pathlib import Path
from typing import TypedDict

from langchain_core.tracers.langchain import wait_for_all_tracers
from langgraph.graph import START, StateGraph

Path("key.txt").write_text(os.environ.pop("LANGSMITH_API_KEY"))
os.environ["LANGSMITH_TRACING"] = "true"
log = io.StringIO()
logging.getLogger("langsmith").addHandler(logging.StreamHandler(log))


class Order(TypedDict):
    number: int
    status: str


def look_up(order: Order):
    return {"status": "shipped"}


graph = StateGraph(Order).add_node(look_up).add_edge(START, "look_up").compile()
graph.invoke({"number": 1})  # a warm-up
os.environ["LANGSMITH_API_KEY"] = Path("key.txt").read_text()
wait_for_all_tracers()
before = log.getvalue().count("Failed")
graph.invoke({"number": 17})
wait_for_all_tracers()
failed = log.getvalue().count("Failed") - before
assert failed == 0, f"the key is there, and {failed} upload failed"
