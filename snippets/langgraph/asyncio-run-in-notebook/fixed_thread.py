# %%
import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TypedDict

from langgraph.graph import START, StateGraph


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    await asyncio.sleep(0.01)
    return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


# %%
def queue_of(text: str) -> str:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, graph.ainvoke({"text": text})).result()["queue"]


# %%
print(queue_of("Where is my invoice?"))
#> billing
