import asyncio
from typing import TypedDict

from langgraph.graph import START, StateGraph

limit = asyncio.Semaphore(1)  # one call to the model at a time


class Ticket(TypedDict):
    text: str
    queue: str


async def triage(ticket: Ticket):
    async with limit:
        await asyncio.sleep(0.01)
        return {"queue": "billing" if "invoice" in ticket["text"] else "general"}


graph = StateGraph(Ticket).add_node(triage).add_edge(START, "triage").compile()


async def triage_all(texts: list[str]) -> list[str]:
    tickets = await asyncio.gather(*(graph.ainvoke({"text": text}) for text in texts))
    return [ticket["queue"] for ticket in tickets]


print(asyncio.run(triage_all(["invoice 1", "parcel 2"])))
#> ['billing', 'general']
print(asyncio.run(triage_all(["invoice 3", "parcel 4"])))
