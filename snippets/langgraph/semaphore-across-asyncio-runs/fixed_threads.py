import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypedDict

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.runtime import Runtime


@dataclass
class Limits:
    model: asyncio.Semaphore


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket, runtime: Runtime[Limits]):
    async with runtime.context.model:
        await asyncio.sleep(0.01)
        return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


builder = StateGraph(Ticket, Limits).add_node(triage).add_edge(START, "triage")
graph = builder.compile(checkpointer=InMemorySaver())


async def triage_two(number: int) -> list[str]:
    limits = Limits(model=asyncio.Semaphore(1))  # belongs to this loop
    tickets = await asyncio.gather(
        *(
            graph.ainvoke(
                {"text": text},
                {"configurable": {"thread_id": f"{number}-{text}"}},
                context=limits,
            )
            for text in ("Where is my invoice?", "Where is my parcel?")
        )
    )
    return [ticket["queue"] for ticket in tickets]


# one graph, 50 threads, each with a loop of its own
with ThreadPoolExecutor(50) as pool:
    answers = list(pool.map(lambda number: asyncio.run(triage_two(number)), range(50)))
assert answers == [["billing", "general"]] * 50
