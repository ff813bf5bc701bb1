from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypedDict

from langgraph.config import get_stream_writer
from langgraph.graph import START, StateGraph


class Batch(TypedDict):
    invoices: list[str]


def read(invoice: str) -> str:
    return invoice


def read_all(batch: Batch):
    writer = get_stream_writer()
    with ThreadPoolExecutor() as pool:
        jobs = [pool.submit(read, each) for each in batch["invoices"]]
        for job in as_completed(jobs):
            writer({"read": job.result()})


graph = StateGraph(Batch).add_node(read_all).add_edge(START, "read_all").compile()
progress = graph.stream({"invoices": ["17", "18"]}, stream_mode="custom")
print(sorted(each["read"] for each in progress))
#> ['17', '18']
