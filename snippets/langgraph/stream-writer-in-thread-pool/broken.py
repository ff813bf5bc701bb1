from concurrent.futures import ThreadPoolExecutor
from typing import TypedDict

from langgraph.config import get_stream_writer
from langgraph.graph import START, StateGraph


class Batch(TypedDict):
    invoices: list[str]


def read(invoice: str):
    get_stream_writer()({"read": invoice})


def read_all(batch: Batch):
    with ThreadPoolExecutor() as pool:
        list(pool.map(read, batch["invoices"]))


graph = StateGraph(Batch).add_node(read_all).add_edge(START, "read_all").compile()
progress = graph.stream({"invoices": ["17", "18"]}, stream_mode="custom")
print(sorted(each["read"] for each in progress))
